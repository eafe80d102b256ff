import type { TableOf } from "../engine/data/loadTable.js";
import { loadTable } from "./loadTable.js";

/** A row of the paper’s Table 4. */
export interface ResponseRow {
  /** Place in the table. */
  readonly row: number;
  /** Jurisdiction, as printed. */
  readonly jurisdiction: string;
  /** Policy instrument or data source, as printed. */
  readonly instrument: string;
  /** Issuing body or platform, as printed. */
  readonly issuing_body: string;
  /** Date or access, as printed. */
  readonly date_as_printed: string;
  /** The same as an ISO date where a day is printed. */
  readonly date: string | null;
  /** Notes or URL, as printed. */
  readonly notes: string;
}

/**
 * Stockpiling and policy responses, as printed: 12 rows, 7 columns. As printed. Woods (2025), Table 4.
 *
 * @param text - CSV text to check and read in the place of the file’s
 * @throws Error naming file, row and column when `data/responses.csv` is not as its schema says
 */
export function loadResponses(text?: string): TableOf<ResponseRow> {
  return loadTable<ResponseRow>("responses", text);
}
