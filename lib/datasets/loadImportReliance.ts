import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** Net import reliance of the United States in a year. */
export interface ImportRelianceRow {
  readonly year: number;
  /** As the USGS groups them. */
  readonly product: string;
  /** Per cent of apparent consumption. */
  readonly reliance_pct: number | null;
  /** equal, more than, or net exporter. */
  readonly bound: "equal" | "more than" | "net exporter";
  /** Whether the USGS marks it as an estimate. */
  readonly estimated: boolean;
  /** Edition of the USGS publication. */
  readonly edition: string;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * Net import reliance of the United States, 2014–2025: 22 rows, 9 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/import-reliance.csv` is not as its schema says
 */
export function loadImportReliance(text?: string): TableOf<ImportRelianceRow> {
  return loadTable<ImportRelianceRow>("import-reliance", text);
}
