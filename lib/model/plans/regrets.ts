import { bayes } from "../game/bayes.js";
import type { ForeignPayoff } from "../game/foreignPayoff.js";
import type { Action, Capacity, Signal } from "../game/game.js";
import { tolerance } from "../game/tolerance.js";
import type { Reading } from "../solver/reading.js";
import { rational } from "../game/rational.js";
import type { Plan, ReplyPlace } from "./plan.js";

/** What the game pays: China by its message and the reply, net of `L(Q) - C(Q)`; outsiders by reply and type. */
export interface PlayedPayoffs {
  readonly p: number;
  readonly china: (message: Signal, reply: Action) => number;
  readonly outsiders: ForeignPayoff;
}

/** One choice of a plan, beside the other that there was. */
export type Decision = {
  /** What the choice pays, and what the other would, all else as planned, in payoff units. */
  readonly pays: number;
  readonly otherPays: number;
  /** What the other would gain; a loss is negative, and 0 what differs by rounding alone. */
  readonly gain: number;
} & (
  | { readonly of: Capacity; readonly choice: Signal; readonly other: Signal }
  | {
      readonly of: ReplyPlace;
      readonly choice: Action;
      readonly other: Action;
      /** Belief that China is strong; where nobody who is there sends the message, the one that suits the choice best. */
      readonly belief: number;
      readonly isReached: boolean;
    }
);

/**
 * What each choice of a plan would gain by the other: nobody regrets a plan that is a perfect Bayesian equilibrium,
 * and a plan that nobody regrets is one. Woods (2025), Definition 1(1) to (3).
 *
 * It looks at one plan and uses nothing of the solver. Where Bayes' rule says nothing, outsiders may believe what they like.
 *
 * @returns the strong type's choice, the weak type's, and outsiders' at each place that the reading has
 */
export function regrets(
  { sends, replies }: Plan,
  { p, china, outsiders }: PlayedPayoffs,
  reading: Reading,
): Decision[] {
  const chance = { QH: p, QL: 1 - p };
  const shown = showsType(reading, sends, p);
  const meets = (type: Capacity, message: Signal): number =>
    message === "ND"
      ? china("ND", replies.ND)
      : mean(shown, china("D", replies[`D:${type}`]), china("D", replies.D));
  const ofChina = types.map((type): Decision => {
    const choice = sends[type];
    const other = choice === "D" ? "ND" : "D";
    return { of: type, choice, other, ...compare(meets(type, choice), meets(type, other)) };
  });
  const ofOutsiders = placesOf(shown).map((of): Decision => {
    const choice = replies[of];
    const other = choice === "H" ? "P" : "H";
    const worth = (reply: Action, belief: number): number =>
      mean(belief, outsiders(reply, "QH"), outsiders(reply, "QL"));
    const [low, high] = beliefsAt(of, sends, p);
    const at = (belief: number) => compare(worth(choice, belief), worth(other, belief));
    const belief = at(low).gain <= at(high).gain ? low : high;
    const isReached = types.some(
      (type) => chance[type] > 0 && [sends[type], `${sends[type]}:${type}`].includes(of),
    );
    return { of, choice, other, belief, isReached, ...at(belief) };
  });
  return [...ofChina, ...ofOutsiders];
}

const types = ["QH", "QL"] as const;

/** The chance that a disclosure shows the type; by the paper's convention it does where none was expected. */
export function showsType(reading: Reading, sends: Plan["sends"], p: number): number {
  if (typeof reading === "object") return rational(reading.audited).valueOf();
  const isExpected = (p > 0 && sends.QH === "D") || (p < 1 && sends.QL === "D");
  return reading === "verifiable" || (reading === "paper" && !isExpected) ? 1 : 0;
}

const placesOf = (shown: number): ReplyPlace[] => [
  "ND",
  ...(shown < 1 ? (["D"] as const) : []),
  ...(shown > 0 ? (["D:QH", "D:QL"] as const) : []),
];

/** The lowest and the highest belief that outsiders may hold at a place. */
function beliefsAt(of: ReplyPlace, sends: Plan["sends"], p: number): readonly [number, number] {
  if (of === "D:QH") return [1, 1];
  if (of === "D:QL") return [0, 0];
  const belief = bayes(p, Number(sends.QH === of), Number(sends.QL === of));
  return belief === null ? [0, 1] : [belief, belief];
}

/** Average of two payoffs, the first with this probability; one that cannot come need not be a number. */
const mean = (share: number, first: number, second: number): number =>
  (share > 0 ? share * first : 0) + (share < 1 ? (1 - share) * second : 0);

function compare(pays: number, otherPays: number): Pick<Decision, "pays" | "otherPays" | "gain"> {
  const gain = otherPays - pays;
  const isLevel = Math.abs(gain) <= tolerance * (Math.abs(pays) + Math.abs(otherPays) + 1);
  return { pays, otherPays, gain: isLevel ? 0 : gain };
}
