import type { TableOf } from "../engine/data/loadTable.js";
import { loadTable } from "./loadTable.js";

/** A place where the paper disagrees with the record, with itself or with its model. */
export interface CorrectionRow {
  /** T1 and T3: Tables 1 and 3; X: text against the record; P: the paper against itself; M: a claim on the model, by the name it has in checkClaim. */
  readonly id: string;
  /** Table or passage. */
  readonly place: string;
  /** Row of the table, as a year or as year and batch. */
  readonly row: string | null;
  /** Column of the table’s file. */
  readonly column: string | null;
  /** What the paper has, in brief. */
  readonly printed: string;
  /** What was found instead. */
  readonly found: string;
  readonly evidence: "read" | "derived" | "unconfirmed" | "paper" | "computed";
  readonly source: string;
  /** contradicted by the record; unsupported, no source found; inconsistent, the paper against itself; refuted by a counterexample; qualified, true under a condition. */
  readonly status: "contradicted" | "unsupported" | "inconsistent" | "refuted" | "qualified";
}

/**
 * Corrections ledger: 151 rows, 9 columns. The ledger.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/corrections.csv` is not as its schema says
 */
export function loadCorrections(text?: string): TableOf<CorrectionRow> {
  return loadTable<CorrectionRow>("corrections", text);
}
