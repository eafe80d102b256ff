import type { Belief, Ratio } from "./beliefsAt.js";
import type { Integers } from "./integers.js";
import { cut, pureProfiles } from "./polytope.js";
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

/** A belief with the sum of its weights. */
interface Sum<T> {
  readonly weights: Belief<T>;
  readonly total: T;
}

export const summed = <T>(Z: Integers<T>, beliefs: readonly Belief<T>[]): Sum<T>[] =>
  beliefs.map((weights) => ({
    weights,
    total: weights.reduce((sum, weight) => Z.plus(sum, weight)),
  }));

/** Of some beliefs, each once, those that are no mixture of the others. */
export function extremeBeliefs<T>(Z: Integers<T>, beliefs: readonly Belief<T>[]): Sum<T>[] {
  const points = summed(Z, beliefs);
  const apart = (one: Sum<T>, other: Sum<T>, t: number): T =>
    Z.less(Z.times(one.weights[t]!, other.total), Z.times(other.weights[t]!, one.total));
  const once = points.filter(
    (point, k) =>
      !points
        .slice(0, k)
        .some((other) => point.weights.every((_, t) => Z.sign(apart(point, other, t)) === 0)),
  );
  if (once.length < 3) return once;
  return once.filter((point) => {
    const others = once.filter((other) => other !== point);
    const all = pureProfiles(Z, [{ offset: 0, choices: others.map((_, k) => k) }], others.length);
    // Weights on the others that are sought in vain are as good for any scale of theirs.
    const conditions = point.weights.map((_, t) => ({
      normal: [...others.map((other) => apart(other, point, t)), Z.zero],
      equality: true,
    }));
    return cut(Z, all, conditions).length === 0;
  });
}
