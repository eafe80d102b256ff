import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** An economy’s output in a year. */
export interface GdpRow {
  readonly year: number;
  /** ISO 3166 alpha-3; EUU is the European Union. */
  readonly iso3: "USA" | "EUU" | "JPN" | "KOR" | "CHN";
  /** Name. */
  readonly economy: string;
  /** As published. */
  readonly gdp_usd: number;
  readonly evidence: Evidence;
  readonly source: string;
}

/**
 * Gross domestic product: 40 rows, 6 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/gdp.csv` is not as its schema says
 */
export function loadGdp(text?: string): TableOf<GdpRow> {
  return loadTable<GdpRow>("gdp", text);
}
