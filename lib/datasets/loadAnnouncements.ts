import type { TableOf } from "../engine/data/loadTable.js";
import { loadTable } from "./loadTable.js";

/** A quota notice of the paper’s Table 3. */
export interface AnnouncementRow {
  /** Year of the quota. */
  readonly year: number;
  /** Batch, as printed. */
  readonly batch: string;
  /** Official title in Chinese, as printed. */
  readonly title_zh: string;
  /** Number of the notice, as printed. */
  readonly notice_no: string;
  /** Date, as printed. */
  readonly date: string;
}

/**
 * Announcements of quotas, 2020–2023, as printed: 9 rows, 5 columns. As printed. Woods (2025), Table 3.
 * Where it differs from the record see the corrections whose id begins with `T3-`.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/announcements.csv` is not as its schema says
 */
export function loadAnnouncements(text?: string): TableOf<AnnouncementRow> {
  return loadTable<AnnouncementRow>("announcements", text);
}
