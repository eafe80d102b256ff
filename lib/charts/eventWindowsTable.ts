import type { Row } from "../datasets/rows.js";
import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

/** Neodymium some quotes after dated events. */
export const eventWindowsTable = (windows: readonly Row<"event-windows">[]): Table =>
  table(windows, {
    title: "Neodymium 1, 3, 5 and 10 quotes after eight events",
    status: "public record",
    source: "computed from the daily quotes of KOMIS, in event-windows.csv",
    only: [
      "date",
      "event",
      "change_1_quote_pct",
      "change_3_quotes_pct",
      "change_5_quotes_pct",
      "change_10_quotes_pct",
    ],
    columns: {
      change_1_quote_pct: { title: "1", unit: "%" },
      change_3_quotes_pct: { title: "3", unit: "%" },
      change_5_quotes_pct: { title: "5", unit: "%" },
      change_10_quotes_pct: { title: "10", unit: "%" },
    },
  });
