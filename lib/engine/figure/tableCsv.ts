import type { TableCell, Table } from "./table.js";

/**
 * Text that a spreadsheet may run as a formula: a sign that begins one, plain or of full or small width,
 * whatever cannot be seen before it; or a tab or line end. Apostrophes before it count, so that each can be taken back.
 */
const formula = /^'*(?:[\t\r\n]|[\s\p{C}\p{DI}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;
/** A number with its sign, a fraction or per cent, and a sign alone are none. */
const plain = /^[+-](?:\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:\/\d+)?(?: ?%)?)?$/i;

/** Marked as text by an apostrophe, where a spreadsheet would run it. */
const inert = (cell: TableCell): TableCell =>
  typeof cell === "string" && formula.test(cell) && !plain.test(cell) ? `'${cell}` : cell;

/** Beyond its twelfth digit a sum of decimals is noise: 0.2, not 0.19999999999999996. */
const meant = (cell: TableCell): TableCell =>
  typeof cell === "number" && !Number.isInteger(cell) ? Number(cell.toPrecision(12)) : cell;

/** In quotes, where a reader of CSV would take it for more than one field or cut its ends. */
function field(cell: TableCell): string {
  const text = String(cell ?? "");
  return /[",\r\n]|^[ \ufeff]| $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV, each ended by a line feed. */
export const csvLines = (rows: readonly (readonly TableCell[])[]): string =>
  rows.map((row) => `${row.map(field).join(",")}\n`).join("");

/**
 * A table as CSV with the column names of the data; an empty cell for a missing value. A byte order mark
 * tells spreadsheets that it is UTF-8, where that makes a difference.
 */
export function tableCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  const text = csvLines(lines.map((line) => line.map((cell) => inert(meant(cell)))));
  return /[^\0-\x7f]/.test(text) ? `\ufeff${text}` : text;
}
