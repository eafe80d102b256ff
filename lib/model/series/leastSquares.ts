import { linearRegression, sampleCorrelation } from "simple-statistics";

/** A line through points, and how far they lie from it. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** Correlation. */
  readonly r: number;
  /** Of each point, its height above the line. */
  readonly residuals: readonly number[];
}

/**
 * The line with the least sum of squared residuals.
 *
 * @returns `null` for fewer than three points, and where `x` or `y` does not vary
 */
export function leastSquares(x: readonly number[], y: readonly number[]): Line | null {
  const varies = (values: readonly number[]): boolean => new Set(values).size > 1;
  if (x.length < 3 || !varies(x) || !varies(y)) return null;
  const { m: slope, b: intercept } = linearRegression(x.map((each, i) => [each, y[i]!]));
  const residuals = y.map((each, i) => each - intercept - slope * x[i]!);
  return { slope, intercept, r: sampleCorrelation([...x], [...y]), residuals };
}
