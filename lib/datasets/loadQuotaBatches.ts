import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A batch of a year’s quotas. */
export interface QuotaBatchRow {
  readonly year: number;
  /** first, second, third: batches of the quota; first plan, second plan: MIIT production plans. */
  readonly batch: "first" | "second" | "third" | "first plan" | "second plan";
  /** Mining quota of the batch. */
  readonly mining_t_reo: number | null;
  /** Light part. */
  readonly light_t_reo: number | null;
  /** Medium and heavy part. */
  readonly heavy_t_reo: number | null;
  /** Smelting quota of the batch. */
  readonly smelting_t_reo: number | null;
  /** As the source gives it. */
  readonly notice_no: string | null;
  /** Day of publication, where the day is known. */
  readonly announced: string | null;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * Quota batches, 2012–2025: 18 rows, 11 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/quota-batches.csv` is not as its schema says
 */
export function loadQuotaBatches(text?: string): TableOf<QuotaBatchRow> {
  return loadTable<QuotaBatchRow>("quota-batches", text);
}
