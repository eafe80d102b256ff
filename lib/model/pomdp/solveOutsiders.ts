import type { Action } from "../game/game.js";
import { capacityPath } from "../time/capacityPath.js";
import { checkDynamics } from "../time/checkDynamics.js";
import { plannedYears } from "../time/plan.js";
import type { ScenarioSettings } from "../time/settings.js";
import { backup, compilePomdp } from "./backup.js";
import { upperEnvelope, worthAt, type ValueFunction } from "./envelope.js";
import { roundedDoubles } from "./numbers.js";
import { checkOutsiders, outsidersProblem } from "./outsidersProblem.js";

/** What outsiders do in a year, by belief: from `from` up to the next piece. */
export interface PolicyPiece {
  readonly from: number;
  readonly reply: Action;
  /** Whether this is the year in which they begin to invest. */
  readonly begins: boolean;
}

export interface OutsidersYear {
  readonly year: number;
  /** Best policy as long as they have not begun to invest. */
  readonly before: readonly PolicyPiece[];
  /** Best policy once they have begun in the first year; later beginnings lie between. */
  readonly after: readonly PolicyPiece[];
  /** Least belief at which they hedge, before investing; `null` when at none. */
  readonly hedgeFrom: number | null;
  /** How many plans are best somewhere, before investing. */
  readonly plans: number;
}

export interface OutsidersSolution {
  readonly years: readonly OutsidersYear[];
  /** What the best policy is worth at the prior, in payoff units of the first year. */
  readonly worth: number;
}

/** Plans can double every year. */
const longest = 16;

interface Act {
  readonly reply: Action;
  readonly begins: boolean;
}

/**
 * Second level: outsiders who look ahead, against a China that is silent in every year.
 *
 * A finite-horizon POMDP: hidden is China's type, chosen each year are the reply and whether to begin investing, which
 * cannot be undone and brings capacity after `tau` years. Solved exactly by value iteration on alpha vectors, in
 * doubles, for each year in which investment may have begun. What the schedule says of investing is left aside, since
 * here outsiders choose it; so are stockpiles, which would make the past part of the state.
 *
 * @param beta - what next year's payoff is worth today, in [0, 1)
 * @throws RangeError for an assumption outside its domain, a type that changes, ambiguity, scheduled disclosure, or more than 16 years
 */
export function solveOutsiders(settings: ScenarioSettings, beta: number): OutsidersSolution {
  const plan = plannedYears("solveOutsiders", settings);
  checkDynamics("solveOutsiders", { beta });
  const years = plan.length;
  if (years > longest)
    throw new RangeError(
      `solveOutsiders: a schedule must have at most ${longest} years, got ${years}`,
    );
  checkOutsiders("solveOutsiders", plan, settings);
  const never = years;
  const capacities = Array.from({ length: years + 1 }, (_, start) =>
    capacityPath(
      plan.map((_, t) => (t >= start ? 1 : 0)),
      settings,
    ),
  );
  const ahead = (
    act: Act,
    t: number,
    start: number,
    next: ValueFunction<number, unknown>,
  ): ValueFunction<number, Act> => {
    const problem = outsidersProblem(
      plan[t]!,
      settings,
      capacities[start]![t]!,
      t >= start ? 1 : 0,
    );
    return backup(roundedDoubles, compilePomdp(roundedDoubles, problem), act.reply, beta, next).map(
      ({ from, line }) => ({ from, line, plan: act }),
    );
  };
  const merged = (envelopes: ValueFunction<number, Act>[]): ValueFunction<number, Act> =>
    upperEnvelope(roundedDoubles, envelopes.flat());
  // next[start]: best plans from the next year on, when investment began in year `start`, or never so far.
  let next: ValueFunction<number, unknown>[] = Array.from({ length: years + 1 }, () => [
    { from: 0, line: [0, 0] as const, plan: null },
  ]);
  const found: OutsidersYear[] = [];
  for (let t = years - 1; t >= 0; t--) {
    const begun = Array.from({ length: t + 1 }, (_, start) =>
      merged(
        (["H", "P"] as const).map((reply) =>
          ahead({ reply, begins: start === t }, t, start, next[start]!),
        ),
      ),
    );
    const waiting = (["H", "P"] as const).map((reply) =>
      ahead({ reply, begins: false }, t, never, next[never]!),
    );
    const before = merged([...waiting, begun[t]!]);
    found.unshift(describe(plan[t]!.year, before, begun[0]!));
    next = Array.from({ length: years + 1 }, (_, start) => (start < t ? begun[start]! : before));
  }
  return {
    years: found,
    worth: worthAt(roundedDoubles, next[never] as ValueFunction<number, Act>, settings.p),
  };
}

function describe(
  year: number,
  before: ValueFunction<number, Act>,
  after: ValueFunction<number, Act>,
): OutsidersYear {
  const pieces = policy(before);
  return {
    year,
    before: pieces,
    after: policy(after).map((piece) => ({ ...piece, begins: false })),
    hedgeFrom: pieces.find(({ reply }) => reply === "H")?.from ?? null,
    plans: before.length,
  };
}

/** Neighbouring plans that begin alike are one piece of policy. */
function policy(envelope: ValueFunction<number, Act>): PolicyPiece[] {
  const pieces = envelope.map(({ from, plan }) => ({ from, ...plan }));
  return pieces.filter(
    ({ reply, begins }, i) => pieces[i - 1]?.reply !== reply || pieces[i - 1]?.begins !== begins,
  );
}
