import type { TableOf } from "../engine/data/loadTable.js";
import type { Evidence } from "./evidence.js";
import { loadTable } from "./loadTable.js";

/** China’s share in an importer’s supply, by one measure. */
export interface DependenceRow {
  /** Importer. */
  readonly jurisdiction: "United States" | "European Union" | "Japan" | "South Korea" | "World";
  /** First year. */
  readonly from_year: number;
  /** Last year. */
  readonly to_year: number;
  /** By the measure named. */
  readonly china_share_pct: number;
  /** What is measured. */
  readonly measure: string;
  /** A official, or one source with one definition; A- official with a partial list of partners; B press; C as the paper quotes it. */
  readonly grade: "A" | "A-" | "B" | "C";
  /** yes for the four jurisdictions in one year from one source with one definition. */
  readonly comparable: boolean;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * China’s share in imports: 29 rows, 10 columns. Public record; `evidence` says how sure each row is.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/dependence.csv` is not as its schema says
 */
export function loadDependence(text?: string): TableOf<DependenceRow> {
  return loadTable<DependenceRow>("dependence", text);
}
