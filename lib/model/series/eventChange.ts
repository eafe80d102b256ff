import type { MonthlySeries } from "./monthlySeries.js";
import { periodChange, type PeriodChange } from "./periodChange.js";
import { shiftMonth } from "./shiftMonth.js";

export interface EventChange extends PeriodChange {
  /** Whether the series begins only at the end of the event’s month, so that a part of the change is missed. */
  readonly late: boolean;
}

/**
 * Change of a price after an event: from the last month-end before it to `months` months later.
 *
 * A month-end cannot tell the days of a month apart, so events of one month have one and the same change.
 *
 * @param date - ISO date, or month where the day is not known
 * @param months - length of the window, at least 1
 * @param anchor - where the window begins; by `nearest month end` a day after the middle of its month has that month’s own
 * @returns `null` where the series does not reach over the window
 * @throws RangeError for a date without a month, or fewer months than 1
 */
export function eventChange(
  series: MonthlySeries,
  date: string,
  months: number,
  anchor: "month end before" | "nearest month end" = "month end before",
): EventChange | null {
  if (!(months >= 1)) throw new RangeError(`eventChange: months must be at least 1, got ${months}`);
  const month = date.slice(0, 7);
  const late = series.months[0] === month;
  const own = late || (anchor === "nearest month end" && Number(date.slice(8)) > 15);
  const from = own ? month : shiftMonth(month, -1);
  const found = periodChange(series, from, shiftMonth(from, months));
  return found && { ...found, late };
}
