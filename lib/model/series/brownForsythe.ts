import { mean, median, sum } from "simple-statistics";

export interface BrownForsythe {
  /** Sizes of the groups. */
  readonly n: readonly number[];
  /** Mean distance from the group’s median, in the unit of the values. */
  readonly spread: readonly number[];
  readonly F: number;
  /** Degrees of freedom, between and within groups. */
  readonly df: readonly [number, number];
}

/**
 * Whether groups of numbers spread equally: the F of an analysis of variance on `z = |x − median of its group|`.
 *
 * `F = (N − k) Σ nᵢ (z̄ᵢ − z̄)² / ((k − 1) Σ Σ (zᵢⱼ − z̄ᵢ)²)`. Medians make it insensitive to heavy tails, which prices have.
 * Brown and Forsythe (1974), Robust tests for the equality of variances, Journal of the American Statistical Association 69, 364–367.
 *
 * No p is taken from an F distribution here: months are not independent draws.
 *
 * @param groups - at least 2, of at least 2 finite numbers each
 * @returns F of infinity where the distances differ between groups only
 * @throws RangeError for fewer groups or numbers, for one that is not finite, and when no number lies off its median
 */
export function brownForsythe(groups: readonly (readonly number[])[]): BrownForsythe {
  if (groups.length < 2)
    throw new RangeError(`brownForsythe: groups must be at least 2, got ${groups.length}`);
  for (const group of groups) {
    if (group.length < 2)
      throw new RangeError(
        `brownForsythe: a group must have at least 2 numbers, got ${group.length}`,
      );
    if (!group.every(Number.isFinite))
      throw new RangeError(`brownForsythe: numbers must be finite, got ${group.join(", ")}`);
  }
  const distances = groups.map((group) => {
    const middle = median([...group]);
    return group.map((value) => Math.abs(value - middle));
  });
  const n = distances.map(({ length }) => length);
  const spread = distances.map((list) => mean(list));
  const grand = sum(spread.map((each, i) => n[i]! * each)) / sum(n);
  const between = sum(spread.map((each, i) => n[i]! * (each - grand) ** 2));
  const within = sum(distances.map((list, i) => sum(list.map((z) => (z - spread[i]!) ** 2))));
  if (between === 0 && within === 0)
    throw new RangeError(
      "brownForsythe: the numbers must not all lie equally far from their medians",
    );
  const df = [groups.length - 1, sum(n) - groups.length] as const;
  return { n, spread, F: within === 0 ? Infinity : between / df[0] / (within / df[1]), df };
}
