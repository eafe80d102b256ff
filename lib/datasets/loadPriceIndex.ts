import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A month’s price over that of the base month, times 100. */
export interface PriceIndexRow {
  /** Month of the quote. */
  readonly month: string;
  /** Chemical symbol; NdPr is the mixed oxide. */
  readonly element: "Nd" | "Pr" | "Dy" | "Tb";
  /** Last quote of the month over that of the base month, times 100. */
  readonly index: number;
  /** Month in which the index is 100. */
  readonly base_month: string;
  /** Day of the last quote, where it is not the end of the month. */
  readonly last_quote: string | null;
  /** Whether the quotes stood unchanged so long that they say nothing. */
  readonly stale: boolean;
  readonly evidence: Evidence;
  readonly source: string;
}

/**
 * Monthly price index, 2010–2026: 646 rows, 8 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/price-index.csv` is not as its schema says
 */
export function loadPriceIndex(text?: string): TableOf<PriceIndexRow> {
  return loadTable<PriceIndexRow>("price-index", text);
}
