import { logChanges } from "./logChanges.js";
import type { MonthlySeries } from "./monthlySeries.js";
import { volatility } from "./volatility.js";

/** What a price did from the end of one month to the end of another. */
export interface PeriodChange {
  readonly from: string;
  readonly to: string;
  /** Monthly changes in it. */
  readonly n: number;
  /** Per cent, from first to last. */
  readonly change: number;
  /** Per cent a year, see `volatility`; `null` for one change. */
  readonly volatility: number | null;
}

/**
 * Change and volatility between two month-ends.
 *
 * @returns `null` where the series does not reach over the whole period
 * @throws RangeError when `to` is not after `from`
 */
export function periodChange(
  { months, index }: MonthlySeries,
  from: string,
  to: string,
): PeriodChange | null {
  if (!(from < to))
    throw new RangeError(`periodChange: to must be after from, got ${from} and ${to}`);
  const [start, end] = [months.indexOf(from), months.indexOf(to)];
  if (start < 0 || end < 0) return null;
  const changes = logChanges(index.slice(start, end + 1));
  return {
    from,
    to,
    n: changes.length,
    change: 100 * (index[end]! / index[start]! - 1),
    volatility: changes.length < 2 ? null : volatility(changes),
  };
}
