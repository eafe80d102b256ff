import Papa from "papaparse";
import type { Table } from "./table.js";

/** Text that a spreadsheet would run as a formula: it is marked as text by an apostrophe. Signs without a call are left alone. */
const formula = /^(?:[=@\t\r]|[+-].*[(|!])/;

/** A table as CSV with the column names of the data; an empty cell for a missing value. */
export function tableCsv({ columns, rows }: Table): string {
  const fields = columns.map(({ name }) => name);
  return (
    Papa.unparse(
      { fields, data: rows.map((row) => [...row]) },
      { newline: "\n", escapeFormulae: formula },
    ) + "\n"
  );
}
