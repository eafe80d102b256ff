import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A price of 2025 in one of two markets. */
export interface SpotPriceRow {
  /** ISO date, or month where the day is not known. */
  readonly date: string;
  /** Chemical symbol; NdPr is the mixed oxide. */
  readonly element: "Dy" | "Tb" | "NdPr";
  /** Where. */
  readonly market: "Europe" | "China";
  /** Whose price. */
  readonly basis: string;
  /** Low end where a range is given. */
  readonly low_usd_per_kg: number | null;
  /** High end where a range is given. */
  readonly high_usd_per_kg: number | null;
  /** Where one number is given. */
  readonly price_usd_per_kg: number | null;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * Two markets, 2025: 11 rows, 10 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/spot-prices.csv` is not as its schema says
 */
export function loadSpotPrices(text?: string): TableOf<SpotPriceRow> {
  return loadTable<SpotPriceRow>("spot-prices", text);
}
