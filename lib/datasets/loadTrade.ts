import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** An economy’s trade in rare-earth compounds in a year. */
export interface TradeRow {
  readonly year: number;
  /** ISO 3166 alpha-3; EUU is the sum of the 27 members. */
  readonly iso3: "USA" | "EUU" | "JPN" | "KOR" | "CHN";
  /** Value of imports. */
  readonly imports_usd: number | null;
  /** Value of exports. */
  readonly exports_usd: number | null;
  /** Imports over GDP of the same year. */
  readonly imports_pct_of_gdp: number | null;
  readonly evidence: Evidence;
  readonly source: string;
}

/**
 * Trade in rare-earth compounds, 1995–2022: 140 rows, 7 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/trade.csv` is not as its schema says
 */
export function loadTrade(text?: string): TableOf<TradeRow> {
  return loadTable<TradeRow>("trade", text);
}
