import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** Change of the neodymium quote after an event. */
export interface EventWindowRow {
  /** Day of the event. */
  readonly date: string;
  /** What happened. */
  readonly event: string;
  /** Chemical symbol; NdPr is the mixed oxide. */
  readonly element: "Nd";
  /** Day of the quote that is the base. */
  readonly last_quote_before: string;
  /** Against the last quote before the event. */
  readonly change_1_quote_pct: number;
  /** Against the last quote before the event. */
  readonly change_3_quotes_pct: number;
  /** Against the last quote before the event. */
  readonly change_5_quotes_pct: number;
  /** Against the last quote before the event. */
  readonly change_10_quotes_pct: number;
  readonly evidence: Evidence;
  readonly source: string;
}

/**
 * Neodymium around dated events, 2024–2025: 8 rows, 10 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/event-windows.csv` is not as its schema says
 */
export function loadEventWindows(text?: string): TableOf<EventWindowRow> {
  return loadTable<EventWindowRow>("event-windows", text);
}
