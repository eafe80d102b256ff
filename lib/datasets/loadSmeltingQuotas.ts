import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A year of China’s smelting and separation quota. */
export interface SmeltingQuotaRow {
  readonly year: number;
  /** Annual total. */
  readonly smelting_quota_t_reo: number | null;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * Smelting and separation quotas, 2010–2025: 16 rows, 5 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/smelting-quotas.csv` is not as its schema says
 */
export function loadSmeltingQuotas(text?: string): TableOf<SmeltingQuotaRow> {
  return loadTable<SmeltingQuotaRow>("smelting-quotas", text);
}
