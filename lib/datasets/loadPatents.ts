import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A count or share of patents. */
export interface PatentRow {
  /** Year or month. */
  readonly as_of: string;
  /** Of the applicants. */
  readonly jurisdiction: string;
  /** What is counted. */
  readonly measure: string;
  /** Number. */
  readonly count: number | null;
  /** Per cent. */
  readonly share_pct: number | null;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * Patent counts: 5 rows, 8 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/patents.csv` is not as its schema says
 */
export function loadPatents(text?: string): TableOf<PatentRow> {
  return loadTable<PatentRow>("patents", text);
}
