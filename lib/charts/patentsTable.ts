import type { Row } from "../datasets/rows.js";
import type { Table } from "../engine/figure/table.js";
import { table, type TableRows } from "../engine/words/table.js";

/** What the public record says about rare-earth patents. */
export const patentsTable = (patents: TableRows<Row<"patents">>): Table =>
  table(patents, {
    title: "Rare-earth patents in the public record",
    status: "public record",
    source: "row by row, see data/patents.csv",
    only: ["as_of", "jurisdiction", "measure", "count", "share_pct"],
    columns: {
      as_of: { plain: true },
      jurisdiction: "Applicants",
      measure: "What is counted",
      count: "Number",
      share_pct: { title: "Share", unit: "%" },
    },
  });
