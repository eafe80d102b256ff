import type { Row } from "./rows.js";

/** An element’s index, month by month without a gap. */
export interface PriceSeries {
  readonly element: Row<"price-index">["element"];
  readonly months: readonly string[];
  readonly index: readonly number[];
}

/**
 * One element’s month-end index in order of time, stale quotes and unconfirmed rows left out.
 *
 * @throws Error when a month is missing between the first and the last, or the element has no row
 */
export function priceSeries(
  rows: readonly Row<"price-index">[],
  element: Row<"price-index">["element"],
): PriceSeries {
  const kept = rows
    .filter((row) => row.element === element && !row.stale && row.evidence !== "unconfirmed")
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  if (kept.length === 0)
    throw new Error(`price-index.csv: expected rows for ${element}, found none`);
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  kept.slice(1).forEach(({ month }, i) => {
    if (count(month) !== count(kept[i]!.month) + 1)
      throw new Error(
        `price-index.csv, ${element}: expected a row for each month, found ${month} after ${kept[i]!.month}`,
      );
  });
  return { element, months: kept.map(({ month }) => month), index: kept.map((row) => row.index) };
}
