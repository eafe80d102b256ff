import type { Cell, Column, Table } from "../figure/table.js";
import type { Status } from "../figure/status.js";

/** Rows as objects keyed by column name: an Arquero table has them, and so has an array. */
export type Rows = readonly object[] | { objects(): object[] };

export interface TableOptions {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly status: Status;
  readonly source: string;
  /** Whether a reader of the page can search the table, and sort it by any column; not unless said. */
  readonly interactive?: boolean;
}

/**
 * Table to show, from an Arquero table or an array of rows; only the columns named are taken.
 *
 * @throws TypeError when a row lacks a column or a value is not text, a number, a boolean or null
 */
export function table(rows: Rows, options: TableOptions): Table {
  const objects = "objects" in rows ? rows.objects() : rows;
  const names = options.columns.map(({ name }) => name);
  return {
    kind: "table",
    ...options,
    rows: objects.map((row, index) => names.map((name) => cell(row, name, index))),
  };
}

function cell(row: object, name: string, index: number): Cell {
  const value = (row as Record<string, unknown>)[name];
  if (value === null || ["string", "number", "boolean"].includes(typeof value))
    return value as Cell;
  const found = value === undefined ? "nothing" : typeof value;
  throw new TypeError(
    `table: row ${index + 1}, column ${name}: expected text, a number, true or false, or null, got ${found}`,
  );
}
