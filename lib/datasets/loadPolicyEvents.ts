import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** A dated event, with money where some was announced. */
export interface PolicyEventRow {
  /** The date, with a letter where it is taken. */
  readonly id: string;
  /** ISO date, or month or year where the day is not known. */
  readonly date: string;
  /** Who acted. */
  readonly jurisdiction: string;
  /** What happened. */
  readonly event: string;
  /** Kind of event. */
  readonly type: string;
  /** As announced, in the currency named. */
  readonly amount: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
  /** Where the source gives dollars. */
  readonly amount_usd: number | null;
  /** Whether the money is for rare earths only. */
  readonly scope: "rare earths" | "wider" | null;
  readonly evidence: Evidence;
  readonly source: string;
  /** What kind of page was read. */
  readonly source_quality: string;
  readonly note: string | null;
}

/**
 * Policy events, 1998–2026: 56 rows, 13 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/policy-events.csv` is not as its schema says
 */
export function loadPolicyEvents(text?: string): TableOf<PolicyEventRow> {
  return loadTable<PolicyEventRow>("policy-events", text);
}
