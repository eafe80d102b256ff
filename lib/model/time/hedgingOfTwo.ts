import { tolerance } from "../game/tolerance.js";
import { checkHorizon, checkShare } from "./checkDynamics.js";
import { jointBelief, type Joining } from "./jointBelief.js";

/** Something that outsiders do not know, with a belief and news of its own. */
export interface HiddenState {
  /** Belief at the start that it is real. */
  readonly belief: number;
  /** Probability that it is real for who knows more: 0 for a bluff, `belief` for who knows no better. */
  readonly truth: number;
  /** Precision of each year’s news about it, in [1/2, 1). */
  readonly precision: number;
}

/**
 * Probability that outsiders hedge, year by year, where strength has two hidden sources: two beliefs in one filter.
 *
 * Each year brings a piece of news about either; beliefs follow Bayes’ rule apart, since the two are independent, and outsiders
 * reply to the belief that they make together. After `t` pieces a belief has one of `t + 1` values, so that all courses of
 * both are weighed exactly. Woods (2025), Patent Opacity, has “patent opacity” beside quotas as a second hidden state.
 *
 * @param cutoffs - of each year, the first before any news
 * @throws RangeError for a probability outside its domain, no year, or more than 100
 */
export function hedgingOfTwo(
  capacity: HiddenState,
  patents: HiddenState,
  joining: Joining,
  cutoffs: readonly number[],
): number[] {
  checkHorizon("hedgingOfTwo", cutoffs.length, 100, "years");
  for (const { belief, truth, precision } of [capacity, patents]) {
    checkShare("hedgingOfTwo", "belief", belief);
    checkShare("hedgingOfTwo", "truth", truth);
    if (!(precision >= 0.5 && precision < 1))
      throw new RangeError(`hedgingOfTwo: precision must be in [1/2, 1), got ${precision}`);
  }
  return cutoffs.map((cutoff, t) => {
    const [first, second] = [beliefsAfter(capacity, t), beliefsAfter(patents, t)];
    return first.reduce(
      (sum, a) =>
        sum +
        second
          .filter((b) => jointBelief(a.belief, b.belief, joining) >= cutoff - tolerance)
          .reduce((all, b) => all + a.chance * b.chance, 0),
      0,
    );
  });
}

/** Every belief that `t` pieces of news can lead to, and how likely they do. */
function beliefsAfter({ belief, truth, precision: right }: HiddenState, t: number) {
  let courses = 1;
  return Array.from({ length: t + 1 }, (_, strong) => {
    if (strong > 0) courses *= (t - strong + 1) / strong;
    const ifReal = right ** strong * (1 - right) ** (t - strong);
    const ifNot = (1 - right) ** strong * right ** (t - strong);
    const real = belief * ifReal;
    return {
      belief: real / (real + (1 - belief) * ifNot),
      chance: courses * (truth * ifReal + (1 - truth) * ifNot),
    };
  });
}
