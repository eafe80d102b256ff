import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A price of 2007 to 2011. */
export interface EarlyPriceRow {
  readonly year: number;
  /** Part of the year. */
  readonly period: "year" | "first quarter" | "second quarter" | "26 July" | "autumn";
  /** Chemical symbol; NdPr is the mixed oxide. */
  readonly element: "Nd" | "Pr" | "Dy" | "Tb";
  /** FOB China. */
  readonly price_usd_per_kg: number;
  /** Average of the period, or spot. */
  readonly basis: "average" | "spot";
  readonly evidence: Evidence;
  readonly source: string;
}

/**
 * Early prices, 2007–2011: 31 rows, 7 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/prices-early.csv` is not as its schema says
 */
export function loadEarlyPrices(text?: string): TableOf<EarlyPriceRow> {
  return loadTable<EarlyPriceRow>("prices-early", text);
}
