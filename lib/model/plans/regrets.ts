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

/** One choice of a plan, beside the other that there was; of a choice left to chance, the worse one. */
export type Decision = {
  /** How often it is made: 1 where nothing is left to chance. */
  readonly share: number;
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
  plan: Plan,
  { p, china, outsiders }: PlayedPayoffs,
  reading: Reading,
): Decision[] {
  const { discloses, presses } = plan;
  const chance = { QH: p, QL: 1 - p };
  const shown = showsType(reading, plan, p);
  const answered = (place: ReplyPlace, message: Signal): number =>
    mean(presses[place], china(message, "P"), china(message, "H"));
  const meets = (type: Capacity, message: Signal): number =>
    message === "ND"
      ? answered("ND", "ND")
      : mean(shown, answered(`D:${type}`, "D"), answered("D", "D"));
  const ofChina = types.map((type): Decision => {
    const pays = { D: meets(type, "D"), ND: meets(type, "ND") };
    const choice = chosen(discloses[type], "D", "ND", pays);
    const other = choice === "D" ? "ND" : "D";
    const share = choice === "D" ? discloses[type] : 1 - discloses[type];
    return { of: type, choice, other, share, ...compare(pays[choice], pays[other]) };
  });
  const ofOutsiders = placesOf(shown).map((of): Decision => {
    const worth = (belief: number): Record<Action, number> => ({
      H: mean(belief, outsiders("H", "QH"), outsiders("H", "QL")),
      P: mean(belief, outsiders("P", "QH"), outsiders("P", "QL")),
    });
    const at = (belief: number) => {
      const pays = worth(belief);
      const choice = chosen(presses[of], "P", "H", pays);
      const other: Action = choice === "H" ? "P" : "H";
      const share = choice === "P" ? presses[of] : 1 - presses[of];
      return { belief, choice, other, share, ...compare(pays[choice], pays[other]) };
    };
    const best = beliefsAt(of, plan, p, worth)
      .map(at)
      .reduce((a, b) => (b.gain < a.gain ? b : a));
    const isReached = types.some(
      (type) =>
        chance[type] > 0 &&
        (of === "ND" ? discloses[type] < 1 : discloses[type] > 0) &&
        (of.length < 3 || of === `D:${type}`),
    );
    return { of, isReached, ...best };
  });
  return [...ofChina, ...ofOutsiders];
}

const types = ["QH", "QL"] as const;

/** What is chosen, by the chance of the first; where both are taken at times, the one that pays less. */
const chosen = <T extends string>(
  share: number,
  first: T,
  second: T,
  pays: Readonly<Record<T, number>>,
): T => (share === 1 || (share > 0 && pays[first] < pays[second]) ? first : second);

/** The chance that a disclosure shows the type; by the paper's convention it does where none was expected. */
export function showsType(reading: Reading, { discloses: { QH, QL } }: Plan, p: number): number {
  if (typeof reading === "object") return rational(reading.audited).valueOf();
  const isExpected = (p > 0 && QH > 0) || (p < 1 && QL > 0);
  return reading === "verifiable" || (reading === "paper" && !isExpected) ? 1 : 0;
}

const placesOf = (shown: number): ReplyPlace[] => [
  "ND",
  ...(shown < 1 ? (["D"] as const) : []),
  ...(shown > 0 ? (["D:QH", "D:QL"] as const) : []),
];

/** The beliefs to look at in a place: Bayes' rule; where it says nothing the ends, and where the replies pay the same. */
function beliefsAt(
  of: ReplyPlace,
  { discloses: { QH, QL } }: Plan,
  p: number,
  worth: (belief: number) => Readonly<Record<Action, number>>,
): readonly number[] {
  if (of === "D:QH") return [1];
  if (of === "D:QL") return [0];
  const belief = of === "D" ? bayes(p, QH, QL) : bayes(p, 1 - QH, 1 - QL);
  if (belief !== null) return [belief];
  const [low, high] = [worth(0), worth(1)].map(({ H, P }) => H - P) as [number, number];
  return low * high < 0 ? [0, 1, low / (low - high)] : [0, 1];
}

/** Average of two payoffs, the first with this probability; one that cannot come need not be a number. */
const mean = (share: number, first: number, second: number): number =>
  (share > 0 ? share * first : 0) + (share < 1 ? (1 - share) * second : 0);

function compare(pays: number, otherPays: number): Pick<Decision, "pays" | "otherPays" | "gain"> {
  const gain = otherPays - pays;
  const isLevel = Math.abs(gain) <= tolerance * (Math.abs(pays) + Math.abs(otherPays) + 1);
  return { pays, otherPays, gain: isLevel ? 0 : gain };
}
