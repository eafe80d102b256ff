import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";
import type { MonthlySeries } from "../model/series/monthlySeries.js";
import { periodChange } from "../model/series/periodChange.js";
import { rounded } from "./rounded.js";

export interface NamedPeriod {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** Change and volatility of one element's price over several periods; empty where its series had not begun. */
export const periodsTable = (
  series: MonthlySeries & { readonly element: string },
  periods: readonly NamedPeriod[],
): Table =>
  table(
    periods.map(({ what, from, to }) => {
      const found = periodChange(series, from, to);
      const [change, volatility] = [rounded(found?.change, 1), rounded(found?.volatility, 1)];
      return { what, from, to, n: found?.n ?? null, change, volatility };
    }),
    {
      title: `What ${series.element} did, from month-end to month-end, n changes each`,
      status: "public record",
      source: "computed from price-index.csv; empty where the series had not begun",
      columns: {
        what: "Period",
        n: "n",
        change: { unit: "%" },
        volatility: { unit: "% a year" },
      },
    },
  );
