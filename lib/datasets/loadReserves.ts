import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A country’s reserves, by one edition. */
export interface ReservesRow {
  /** Year that the edition describes. */
  readonly reference_year: number;
  /** As the USGS names it. */
  readonly country: string;
  /** Oxide equivalent. */
  readonly reserves_t_reo: number | null;
  /** Whether the number is exact or a lower bound. */
  readonly bound: "equal" | "more than" | null;
  /** USGS Mineral Commodity Summaries. */
  readonly edition: "MCS2024" | "MCS2025" | "MCS2026";
  readonly evidence: Evidence;
  readonly source: string;
}

/**
 * Reserves in three editions: 23 rows, 7 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/reserves.csv` is not as its schema says
 */
export function loadReserves(text?: string): TableOf<ReservesRow> {
  return loadTable<ReservesRow>("reserves", text);
}
