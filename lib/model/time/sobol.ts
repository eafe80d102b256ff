import { checkHorizon } from "./checkDynamics.js";
import { random } from "./random.js";

/** How much of the variance of an output goes back to one input. */
export interface SobolIndex {
  readonly name: string;
  /** Its own share of the variance. */
  readonly first: number;
  /** Its share with everything it does together with other inputs. */
  readonly total: number;
}

/** Name and travel of an input. */
export interface InputRange {
  readonly name: string;
  readonly min: number;
  readonly max: number;
}

/**
 * Global sensitivity of a function to its inputs, each spread evenly over its range and independent of the others.
 *
 * Two tables of random points, and one mixed from both for each input (Saltelli 2010; Jansen 1999 for the totals).
 * Shares are estimates: with `draws` points their error is of the order of `1/√draws`, and small ones can come out below 0.
 *
 * @param output - called `draws · (inputs + 2)` times, with a value for each range
 * @returns shares of 0 when the output never moves
 * @throws RangeError for an empty range, and when the output is not a number
 */
export function sobol(
  output: (point: readonly number[]) => number,
  ranges: readonly InputRange[],
  { draws = 512, seed = 2025 }: { draws?: number; seed?: number } = {},
): SobolIndex[] {
  checkHorizon("sobol", draws, 100_000, "draws");
  for (const { name, min, max } of ranges)
    if (!(min < max && max - min < Infinity))
      throw new RangeError(`sobol: min of ${name} must be < max, got ${min} and ${max}`);
  const uniform = random(seed);
  const table = (): number[][] =>
    Array.from({ length: draws }, () =>
      ranges.map(({ min, max }) => min + (max - min) * uniform()),
    );
  const [A, B] = [table(), table()];
  const value = (point: readonly number[]): number => {
    const found = output(point);
    if (!Number.isFinite(found))
      throw new RangeError(
        `sobol: the output must be a number, got ${found} at ${point.join(", ")}`,
      );
    return found;
  };
  const [atA, atB] = [A.map(value), B.map(value)];
  const all = [...atA, ...atB];
  const mean = all.reduce((sum, y) => sum + y, 0) / all.length;
  const variance = all.reduce((sum, y) => sum + (y - mean) ** 2, 0) / all.length;
  return ranges.map(({ name }, input) => {
    const mixed = A.map((point, i) => value(point.map((x, k) => (k === input ? B[i]![k]! : x))));
    const sum = (term: (i: number) => number): number =>
      mixed.reduce((total, _, i) => total + term(i), 0) / draws;
    if (variance === 0) return { name, first: 0, total: 0 };
    return {
      name,
      first: sum((i) => (atB[i]! - mean) * (mixed[i]! - atA[i]!)) / variance,
      total: sum((i) => (atA[i]! - mixed[i]!) ** 2) / (2 * variance),
    };
  });
}
