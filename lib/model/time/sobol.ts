import { mean, quantileSorted, variance } from "simple-statistics";
import { checkHorizon } from "./checkDynamics.js";
import { random } from "./random.js";
import { mostDimensions, sobolPoints } from "./sobolPoints.js";

/** An estimate, and where nineteen in twenty of its bootstrap resamples lie. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How much an output depends on one input, its others spread over their ranges. */
export interface SobolIndex extends InputRange {
  /** Share of the output’s variance that would go, on average, if this input alone were known. */
  readonly first: Estimate;
  /** Share that would stay if all but this input were known. Totals overlap: they can sum to more than 1. */
  readonly total: Estimate;
}

/** Name and travel of an input. */
export interface InputRange {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Whether it takes whole numbers alone, `min` to `max`, each as often as the others. */
  readonly whole?: boolean;
}

export interface SobolOptions {
  readonly draws?: number;
  readonly seed?: number;
  readonly resamples?: number;
}

/**
 * Global sensitivity of a function to its inputs, each spread evenly over its range and independent of the others.
 *
 * Two tables of low-discrepancy points, shifted by the seed, and one mixed from both for each input (Saltelli 2010 for the
 * first-order index; Jansen 1999 for the total). The bootstrap draws rows anew as if points were random: its intervals are
 * rather too wide than too narrow. An estimate near 0 can come out below it.
 *
 * @param output - called `draws · (inputs + 2)` times, with a value for each range
 * @param options - `draws` is N, best a power of 2; `resamples` of the bootstrap
 * @returns indices of 0 when the output never moves
 * @throws RangeError for an empty range, more than 10 inputs, and when the output is not a number
 */
export function sobol(
  output: (point: readonly number[]) => number,
  ranges: readonly InputRange[],
  { draws = 512, seed = 2025, resamples = 200 }: SobolOptions = {},
): SobolIndex[] {
  checkHorizon("sobol", draws, 100_000, "draws");
  checkHorizon("sobol", resamples, 10_000, "resamples");
  if (2 * ranges.length > mostDimensions)
    throw new RangeError(
      `sobol: inputs must be at most ${mostDimensions / 2}, got ${ranges.length}`,
    );
  for (const { name, min, max } of ranges)
    if (!(min < max && max - min < Infinity))
      throw new RangeError(`sobol: min of ${name} must be < max, got ${min} and ${max}`);
  const uniform = random(seed);
  const shift = Array.from({ length: 2 * ranges.length }, uniform);
  const unit = sobolPoints(draws, 2 * ranges.length).map((point) =>
    point.map((x, k) => (x + shift[k]!) % 1),
  );
  const table = (from: number): number[][] =>
    unit.map((point) => ranges.map((range, k) => valueIn(range, point[from + k]!)));
  const [A, B] = [table(0), table(ranges.length)];
  const value = (point: readonly number[]): number => {
    const found = output(point);
    if (!Number.isFinite(found))
      throw new RangeError(
        `sobol: the output must be a number, got ${found} at ${point.join(", ")}`,
      );
    return found;
  };
  const atA = A.map(value);
  const atB = B.map(value);
  const mixed = ranges.map((_, input) =>
    A.map((point, i) => value(point.map((x, k) => (k === input ? B[i]![k]! : x)))),
  );
  const found = indicesOf(atA, atB, mixed);
  const again = Array.from({ length: resamples }, () => {
    const rows = atA.map(() => Math.floor(uniform() * draws));
    const take = (column: readonly number[]): number[] => rows.map((row) => column[row]!);
    return indicesOf(take(atA), take(atB), mixed.map(take));
  });
  const estimate = (input: number, order: "first" | "total"): Estimate => {
    const sorted = again.map((each) => each[input]![order]).sort((a, b) => a - b);
    const [low, high] = [quantileSorted(sorted, 0.025), quantileSorted(sorted, 0.975)];
    return { value: found[input]![order], low, high };
  };
  return ranges.map((range, i) => ({
    ...range,
    first: estimate(i, "first"),
    total: estimate(i, "total"),
  }));
}

/** First-order and total indices from the output at A, at B, and at A with one column of B after another. */
export function indicesOf(
  atA: readonly number[],
  atB: readonly number[],
  mixed: readonly (readonly number[])[],
): { first: number; total: number }[] {
  const all = [...atA, ...atB];
  const [middle, spread] = [mean(all), variance(all)];
  return mixed.map((at) =>
    spread === 0
      ? { first: 0, total: 0 }
      : {
          first: mean(at.map((y, i) => (atB[i]! - middle) * (y - atA[i]!))) / spread,
          total: mean(at.map((y, i) => (atA[i]! - y) ** 2)) / (2 * spread),
        },
  );
}

const valueIn = ({ min, max, whole }: InputRange, at: number): number =>
  whole ? min + Math.floor(at * (max - min + 1)) : min + at * (max - min);
