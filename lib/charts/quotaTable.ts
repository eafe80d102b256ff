import type { Row } from "../datasets/rows.js";
import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

/** Table 1 the way the paper prints it: years without a count of batches have a question mark. */
export const quotaTable = (rows: readonly Row<"quota-table">[]): Table =>
  table(
    rows.map((row) => ({ ...row, quota_batches: row.quota_batches ?? "?" })),
    {
      title: "Table 1. Mining and refining quotas, 1990–2025",
      status: "printed",
      source: "Woods (2025), Table 1",
      columns: {
        quota_batches: "Batches",
        mining_quota_t: { title: "Mining quota", unit: "tons" },
        refining_quota_t: { title: "Refining quota", unit: "tons" },
        publicly_disclosed: "Disclosed",
        source_type: "Source",
        transparency_score: "Score",
      },
    },
  );
