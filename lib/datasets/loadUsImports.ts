import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A year’s imports of the United States under HTS 2846. */
export interface UsImportRow {
  readonly year: number;
  /** Customs value. */
  readonly from_china_usd: number;
  /** Customs value. */
  readonly from_listed_partners_usd: number;
  /** Share of the 15 listed partners, computed. */
  readonly china_share: number;
  readonly evidence: Evidence;
  readonly source: string;
}

/**
 * Imports of the United States under HTS 2846, 1993–2025: 33 rows, 6 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/us-imports.csv` is not as its schema says
 */
export function loadUsImports(text?: string): TableOf<UsImportRow> {
  return loadTable<UsImportRow>("us-imports", text);
}
