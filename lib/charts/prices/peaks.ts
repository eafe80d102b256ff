import type { PriceSeries } from "../../datasets/priceSeries.js";

/** A month in which one or more prices are at their highest, neither first nor last of their record. */
interface Peak {
  readonly month: string;
  readonly elements: string;
  readonly index: number;
}

/** The highest month of each series, once where several share it; a record that begins or ends at its highest has no peak. */
export function peaks(series: readonly PriceSeries[]): Peak[] {
  const tops = series.flatMap(({ element, months, index }) => {
    const top = Math.max(...index);
    const at = index.indexOf(top);
    return at > 0 && at < index.length - 1 ? [{ element, month: months[at]!, top }] : [];
  });
  return [...new Set(tops.map(({ month }) => month))].sort().map((month) => {
    const own = tops.filter((each) => each.month === month);
    return {
      month,
      elements: own.map(({ element }) => element).join(", "),
      index: Math.max(...own.map(({ top }) => top)),
    };
  });
}
