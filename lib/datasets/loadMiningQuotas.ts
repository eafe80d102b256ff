import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A year of China’s mining quota. */
export interface MiningQuotaRow {
  readonly year: number;
  /** Annual total. */
  readonly mining_quota_t_reo: number | null;
  /** Part for light (rock) ores. */
  readonly light_t_reo: number | null;
  /** Part for ion-adsorption ores. */
  readonly heavy_t_reo: number | null;
  /** Official batches in the year, where known. */
  readonly batches: number | null;
  /** Whether a national total was published. */
  readonly published: "yes" | "partial" | "no" | null;
  /** Day on which the first known figure of the year was public, where the day is known. */
  readonly first_announced: string | null;
  /** Day on which the last was public. */
  readonly last_announced: string | null;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * Mining quotas, 2006–2026: 21 rows, 11 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/mining-quotas.csv` is not as its schema says
 */
export function loadMiningQuotas(text?: string): TableOf<MiningQuotaRow> {
  return loadTable<MiningQuotaRow>("mining-quotas", text);
}
