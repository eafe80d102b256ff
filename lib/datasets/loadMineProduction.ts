import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A country’s mine production in a year, by one edition. */
export interface MineProductionRow {
  readonly year: number;
  /** As the USGS names it. */
  readonly country: string;
  /** Oxide equivalent. */
  readonly production_t_reo: number;
  /** USGS publication. */
  readonly edition: "MYB2022 T8" | "DS140" | "MCS2024" | "MCS2025" | "MCS2026" | "unconfirmed";
  /** Whether the USGS marks it as an estimate. */
  readonly estimated: boolean;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * Mine production, 1985–2025: 168 rows, 8 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/mine-production.csv` is not as its schema says
 */
export function loadMineProduction(text?: string): TableOf<MineProductionRow> {
  return loadTable<MineProductionRow>("mine-production", text);
}
