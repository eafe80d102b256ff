/** What an exact test for one break in the mean of a series finds. */
export interface BreakTest {
  /** Length of the series. */
  readonly n: number;
  /** Index of the first value after the break that the series shows most clearly; the earliest, on a tie. */
  readonly at: number;
  /** The largest standardised distance of a partial sum from what chance alone expects. */
  readonly statistic: number;
  /** Different orderings of the values. */
  readonly orderings: number;
  /** Share of the orderings whose statistic is at least as large. */
  readonly p: number;
  /** The smallest share that any ordering of these values could reach. */
  readonly smallestP: number;
}

const most = 200_000;
const tolerance = 1e-9;

/**
 * Exact permutation test for one break in the mean at an unknown place.
 *
 * For each split after m of n values, with S(m) the sum of the first m deviations from the mean,
 * T(m) = |S(m)| / sqrt(m (n - m) / (n (n - 1)) · SS), where SS is the sum of squared deviations: under
 * random order S(m) has mean 0 and that variance. The statistic is max T(m); its distribution comes
 * from every different ordering of the values. A series whose `smallestP` is above the level wanted
 * is too short, or too uniform, to conclude from, whatever its order.
 *
 * Zeileis and Hothorn (2013), A toolbox of permutation tests for structural change, Statistical
 * Papers 54, 931–954.
 *
 * @param values - at least 3 finite numbers in order of time, not all equal
 * @throws RangeError for fewer values, for one that is not finite, when all are equal, or when there
 * are more than 200,000 orderings
 * @example breakTest([1, 1, 1, 0]).p // 0.5: the odd one stands at an end in 2 orderings of 4
 */
export function breakTest(values: readonly number[]): BreakTest {
  const n = values.length;
  if (n < 3) throw new RangeError(`breakTest: values must be at least 3, got ${n}`);
  if (!values.every(Number.isFinite))
    throw new RangeError(`breakTest: values must be finite, got ${values.join(", ")}`);
  const orderings = countOrderings(values);
  if (orderings === 1)
    throw new RangeError(`breakTest: values must not all be equal, got ${n} times ${values[0]}`);
  if (orderings > most)
    throw new RangeError(`breakTest: values must have at most ${most} orderings, got ${orderings}`);
  const distances = scorer(values);
  const observed = largest(distances(values));
  const all: number[] = [];
  eachOrdering(values, (ordering) => all.push(largest(distances(ordering)).value));
  const share = (bound: number): number =>
    all.filter((value) => value >= bound - tolerance).length / all.length;
  return {
    n,
    at: observed.index + 1,
    statistic: observed.value,
    orderings,
    p: share(observed.value),
    smallestP: share(all.reduce((a, b) => Math.max(a, b))),
  };
}

/** T(1), …, T(n - 1) of an ordering; mean and SS are the same for all of them. */
function scorer(values: readonly number[]): (ordering: readonly number[]) => number[] {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return (ordering) => {
    let sum = 0;
    return ordering.slice(0, -1).map((value, i) => {
      sum += value - mean;
      const m = i + 1;
      return Math.abs(sum) / Math.sqrt(((m * (n - m)) / (n * (n - 1))) * squares);
    });
  };
}

function largest(distances: readonly number[]): { value: number; index: number } {
  const value = distances.reduce((a, b) => Math.max(a, b));
  return { value, index: distances.findIndex((each) => each >= value - tolerance) };
}

function tally(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** n! / (n₁! n₂! …), as a product of binomials so that it stays exact for as long as it matters. */
function countOrderings(values: readonly number[]): number {
  let placed = 0;
  let count = 1;
  for (const times of tally(values).values())
    for (let k = 1; k <= times; k++) {
      placed++;
      count = (count * placed) / k;
    }
  return Math.round(count);
}

function eachOrdering(
  values: readonly number[],
  visit: (ordering: readonly number[]) => void,
): void {
  const left = tally(values);
  const ordering: number[] = [];
  const step = (): void => {
    if (ordering.length === values.length) return visit(ordering);
    for (const [value, times] of left) {
      if (times === 0) continue;
      left.set(value, times - 1);
      ordering.push(value);
      step();
      ordering.pop();
      left.set(value, times);
    }
  };
  step();
}
