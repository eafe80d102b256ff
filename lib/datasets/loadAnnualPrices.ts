import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A year’s price of an oxide; an average or, in 2011 to 2013, a year-end range. */
export interface AnnualPriceRow {
  readonly year: number;
  /** Chemical symbol; NdPr is the mixed oxide. */
  readonly element: "Nd" | "Pr" | "NdPr" | "Dy" | "Tb";
  /** Oxide and purity. */
  readonly product: string;
  /** Annual average, FOB. */
  readonly price_usd_per_kg: number | null;
  /** Low end of a range. */
  readonly price_low_usd_per_kg: number | null;
  /** High end of a range. */
  readonly price_high_usd_per_kg: number | null;
  /** What the number is. */
  readonly basis: "annual average" | "year-end range";
  /** Whether the USGS marks it as an estimate. */
  readonly estimated: boolean;
  /** Edition of the USGS publication. */
  readonly edition: string;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * Annual prices, 2011–2025: 55 rows, 12 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/prices-annual.csv` is not as its schema says
 */
export function loadAnnualPrices(text?: string): TableOf<AnnualPriceRow> {
  return loadTable<AnnualPriceRow>("prices-annual", text);
}
