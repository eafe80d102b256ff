import { checkHorizon, checkShare } from "../../../lib/model/time/checkDynamics.js";
import { rational, type Exact } from "../../../lib/model/game/rational.js";
import { backup, compilePomdp, type ConditionalPlan } from "../../../lib/model/pomdp/backup.js";
import { upperEnvelope, type ValueFunction } from "../../../lib/model/pomdp/envelope.js";
import { roundedDoubles, type Numbers } from "../../../lib/model/pomdp/numbers.js";
import type { Pair, Pomdp } from "../../../lib/model/pomdp/pomdp.js";
import { checkPomdp } from "./checkPomdp.js";

/** Longest problem that is solved; one of a million steps is a mistake. */
const longest = 1000;

/**
 * Best plans of a two-state POMDP over finitely many steps, by exact value iteration on alpha vectors.
 *
 * Each step's value is the upper envelope of lines over the belief in the first state; a line is highest somewhere or
 * is not kept (Smallwood and Sondik 1973; with two states, incremental pruning without linear programs).
 *
 * @param steps - the problem of each step, first step first; for one that never changes, `Array(10).fill(tiger)`
 * @param discount - what the next step's payoff is worth now, in [0, 1]
 * @param end - payoff after the last step, in each state
 * @returns the envelope of each step
 * @throws RangeError for no step or more than 1,000, for probabilities that do not sum to 1, and where more than 100,000 plans would be best somewhere
 * @example worthAt(doubles, solvePomdp(Array(10).fill(tiger), { discount: 0.75 })[0], 0.5) // 1.66156
 */
export function solvePomdp(
  steps: readonly Pomdp[],
  options: { discount: Exact; end?: Pair },
): ValueFunction<number, ConditionalPlan>[];
export function solvePomdp<T>(
  steps: readonly Pomdp[],
  options: { discount: Exact; end?: Pair; numbers: Numbers<T> },
): ValueFunction<T, ConditionalPlan>[];
export function solvePomdp<T>(
  steps: readonly Pomdp[],
  { discount, end = [0, 0], numbers }: { discount: Exact; end?: Pair; numbers?: Numbers<T> },
): ValueFunction<T, ConditionalPlan>[] {
  const Z = numbers ?? (roundedDoubles as unknown as Numbers<T>);
  checkHorizon("solvePomdp", steps.length, longest);
  checkShare("solvePomdp", "discount", rational(discount, "discount", "solvePomdp").valueOf());
  for (const payoff of end) rational(payoff, "end", "solvePomdp");
  for (const step of new Set(steps)) checkPomdp("solvePomdp", step);
  const compiled = new Map([...new Set(steps)].map((step) => [step, compilePomdp(Z, step)]));
  const factor = Z.from(discount);
  const solution: ValueFunction<T, ConditionalPlan>[] = [];
  let next: ValueFunction<T, unknown> = [
    { from: Z.from(0), line: [Z.from(end[0]), Z.from(end[1])], plan: null },
  ];
  for (const step of [...steps].reverse()) {
    const model = compiled.get(step)!;
    const now = upperEnvelope(
      Z,
      model.actions.flatMap((action) => backup(Z, model, action, factor, next)),
    );
    solution.unshift(now);
    next = now;
  }
  return solution;
}
