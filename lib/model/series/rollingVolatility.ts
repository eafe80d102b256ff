import { logChanges } from "./logChanges.js";
import type { MonthlySeries } from "./monthlySeries.js";
import { slidingWindows } from "./slidingWindows.js";
import { volatility } from "./volatility.js";

/**
 * Volatility of each run of `length` monthly changes, under the month in which it ends.
 *
 * @param length - monthly changes in a window, at least 2
 * @throws RangeError for a shorter window
 */
export function rollingVolatility(
  { months, index }: MonthlySeries,
  length: number,
): { month: string; volatility: number }[] {
  return slidingWindows(logChanges(index), length).map((changes, i) => ({
    month: months[i + length]!,
    volatility: volatility(changes),
  }));
}
