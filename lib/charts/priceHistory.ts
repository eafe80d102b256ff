import { figure } from "./figure.js";
import type { PriceEvent } from "../datasets/priceEvents.js";
import type { PriceSeries } from "../datasets/priceSeries.js";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { elementStyles } from "./prices/elementStyles.js";
import { historyLayout, throughPrices } from "./prices/historyLayout.js";
import { eventTraces, indexTraces } from "./prices/historyTraces.js";
import { peaks } from "./prices/peaks.js";

const source =
  "KOMIS, last quote of each month, FOB China, as an index in price-index.csv; events row by row in the data files; in place of Woods (2025), Figure 8";

export interface PriceHistoryOptions {
  /** One series an element, in order of the legend. */
  readonly series: readonly PriceSeries[];
  readonly events: readonly PriceEvent[];
}

/**
 * Figure 8, rebuilt: month-end prices as an index on a log axis with the months of their peaks, dated events by kind below, silences and cuts
 * through the prices too. Woods (2025), Figure 8.
 *
 * The paper’s “policy intensity” and the regression on it are left out: nothing is published behind them.
 *
 * @throws RangeError for no series
 */
export function priceHistory({ series, events }: PriceHistoryOptions): Figure {
  if (series.length === 0)
    throw new RangeError("priceHistory: series must be one or more, got none");
  const months = [...new Set(series.flatMap((each) => each.months))].sort();
  const years = peaks(series).map(({ month }) => month.slice(0, 4));
  const shown = events.filter(({ date }) => date >= months[0]!);
  return figure({
    name: "price-history",
    title:
      years.length === 0 ? "Prices and dated events" : `Prices peaked in ${years.join(" and ")}`,
    subtitle: `index, December 2018 = 100${series.some(({ element }) => element === "Tb") ? ", for Tb January 2019" : ""}; log axis, FOB China`,
    status: "public record",
    source,
    caption:
      "Vertical lines through the prices mark quotas not published, grey, and cuts of the export quota, in China’s colour; the rows below have every kind.",
    alt: describe(series, shown),
    data: [...indexTraces(series), ...eventTraces(shown)],
    layout: historyLayout(series, shown),
    table: {
      title: "Month-end index",
      columns: Object.fromEntries(
        series.map(({ element }) => [
          element,
          { title: elementStyles[element].name, unit: "index" },
        ]),
      ),
      rows: months.map((month): Record<string, string | number | null> => ({
        month,
        ...Object.fromEntries(
          series.map(({ element, months, index }) => [
            element,
            index[months.indexOf(month)] ?? null,
          ]),
        ),
        events:
          shown
            .filter(({ date }) => date.startsWith(month))
            .map(({ date, event }) => `${date} ${event}`)
            .join("; ") || null,
      })),
    },
  });
}

function describe(series: readonly PriceSeries[], events: readonly PriceEvent[]): string {
  const each = series.map(({ element, months, index }) => {
    const top = index.indexOf(Math.max(...index));
    return `${element} starts at ${formatNumber(index[0]!)} in ${months[0]}, is highest at ${formatNumber(index[top]!)} in ${months[top]} and ends at ${formatNumber(index.at(-1)!)} in ${months.at(-1)}`;
  });
  const marked = Object.keys(throughPrices).map((through) => {
    const dates = events.filter(({ kind }) => kind === through).map(({ date }) => date);
    return `${through}: ${dates.join(", ") || "none"}`;
  });
  return `Public record: month-end price index on a log axis. ${each.join("; ")}. ${events.length} dated events stand below in rows by kind; lines through the prices mark ${marked.join("; ")}.`;
}
