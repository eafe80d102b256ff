import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** An origin’s share in imports of the United States. */
export interface ImportSourceRow {
  /** First year. */
  readonly from_year: number;
  /** Last year. */
  readonly to_year: number;
  /** As the USGS groups them. */
  readonly product: string;
  /** Country. */
  readonly origin: string;
  /** Share in imports. */
  readonly share_pct: number;
  readonly evidence: Evidence;
  readonly source: string;
}

/**
 * Origins of imports of the United States: 17 rows, 7 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/import-sources.csv` is not as its schema says
 */
export function loadImportSources(text?: string): TableOf<ImportSourceRow> {
  return loadTable<ImportSourceRow>("import-sources", text);
}
