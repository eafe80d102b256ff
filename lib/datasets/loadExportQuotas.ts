import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A year of China’s export quota, in gross tonnes. */
export interface ExportQuotaRow {
  readonly year: number;
  /** Annual total. */
  readonly export_quota_t_gross: number | null;
  /** Exports that were reported; scope differs between sources. */
  readonly actual_exports_t_gross: number | null;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * Export quotas, 2003–2015: 13 rows, 6 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/export-quotas.csv` is not as its schema says
 */
export function loadExportQuotas(text?: string): TableOf<ExportQuotaRow> {
  return loadTable<ExportQuotaRow>("export-quotas", text);
}
