import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A tranche of a year’s export quota, in gross tonnes. */
export interface ExportQuotaTrancheRow {
  readonly year: number;
  /** Number of the tranche in the year. */
  readonly tranche: number;
  /** Quota of the tranche. */
  readonly export_quota_t_gross: number;
  /** Day of publication, where the day is known. */
  readonly announced: string | null;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * Export quotas by tranche, 2009–2014: 13 rows, 7 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/export-quota-tranches.csv` is not as its schema says
 */
export function loadExportQuotaTranches(text?: string): TableOf<ExportQuotaTrancheRow> {
  return loadTable<ExportQuotaTrancheRow>("export-quota-tranches", text);
}
