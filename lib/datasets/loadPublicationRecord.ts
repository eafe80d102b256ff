import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** What was public of a year’s quotas; `null` where the record does not say. */
export interface PublicationRow {
  readonly year: number;
  /** Whether a mining quota existed. */
  readonly quota_in_force: boolean | null;
  /** Whether the national mining quota was published. */
  readonly mining_published: "yes" | "partial" | "no" | null;
  /** Whether a smelting and separation quota was published. */
  readonly smelting_published: "yes" | "partial" | "no" | null;
  /** Whether the split by company group was published. */
  readonly company_split: "yes" | "partial" | "no" | null;
  /** Whether the first announcement of the year was out by 31 March; partial where a part of it came later. */
  readonly first_quarter: "yes" | "partial" | "no" | null;
  /** Batches of the mining quota. */
  readonly batches: number | null;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * Publication record, 1990–2026: 25 rows, 10 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/publication-record.csv` is not as its schema says
 */
export function loadPublicationRecord(text?: string): TableOf<PublicationRow> {
  return loadTable<PublicationRow>("publication-record", text);
}
