import type { Ratio } from "./beliefsAt.js";
import type { Integers } from "./integers.js";
import type { BeliefInterval } from "./solution.js";

/** The lowest and the highest of some ratios with positive denominators. */
export function hull<T>(Z: Integers<T>, ratios: readonly Ratio<T>[]): BeliefInterval {
  let [low, high] = [ratios[0]!, ratios[0]!];
  const below = (one: Ratio<T>, other: Ratio<T>): boolean =>
    Z.sign(Z.less(Z.times(one[0], other[1]), Z.times(other[0], one[1]))) < 0;
  for (const ratio of ratios) {
    if (below(ratio, low)) low = ratio;
    if (below(high, ratio)) high = ratio;
  }
  const min = Z.ratio(...low);
  return [min, low === high ? min : Z.ratio(...high)];
}
