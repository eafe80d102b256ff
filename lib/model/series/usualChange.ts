import { quantile, sum } from "simple-statistics";
import { logChanges } from "./logChanges.js";
import type { MonthlySeries } from "./monthlySeries.js";
import { slidingWindows } from "./slidingWindows.js";

/** How far a price moves in any window of a length, in per cent. */
export interface UsualChange {
  /** Windows; they overlap. */
  readonly n: number;
  /** One window in ten falls below. */
  readonly low: number;
  readonly median: number;
  /** One window in ten rises above. */
  readonly high: number;
}

/**
 * Tenth, half and nine tenths of the changes over all windows of `length` months: what a change after an event is to be held against.
 *
 * @throws RangeError when the series has no window of that length
 */
export function usualChange({ months, index }: MonthlySeries, length: number): UsualChange {
  const changes = slidingWindows(logChanges(index), length).map(
    (window) => 100 * Math.expm1(sum(window)),
  );
  if (changes.length === 0)
    throw new RangeError(`usualChange: length must be < ${months.length}, got ${length}`);
  const [low, median, high] = quantile(changes, [0.1, 0.5, 0.9]) as [number, number, number];
  return { n: changes.length, low, median, high };
}
