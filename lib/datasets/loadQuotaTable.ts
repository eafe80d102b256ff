import type { TableOf } from "../engine/data/loadTable.js";
import { loadTable } from "./loadTable.js";

/** A year of the paper's Table 1. */
export interface QuotaRow {
  readonly year: number;
  /** `null` where the paper prints a question mark. */
  readonly quota_batches: number | null;
  readonly mining_quota_t: number;
  readonly refining_quota_t: number;
  readonly publicly_disclosed: boolean;
  readonly policy_context: string;
  readonly source_type: string;
  readonly transparency_score: number;
}

/**
 * The paper's Table 1 as printed: 14 rows, 8 columns, tons. Woods (2025), Table 1. Where it differs
 * from the public record see the corrections whose id begins with `T1-`.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/quota-table.csv` is not as its schema says
 */
export function loadQuotaTable(text?: string): TableOf<QuotaRow> {
  return loadTable<QuotaRow>("quota-table", text);
}
