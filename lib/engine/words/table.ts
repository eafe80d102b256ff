import { capitalised } from "../figure/capitalised.js";
import type { TableCell, Column, Table } from "../figure/table.js";
import type { Status } from "../figure/status.js";

/** Rows as objects keyed by column name: an Arquero table has them, and so has an array. */
export type TableRows<Row extends object = object> = readonly Row[] | { objects(): Row[] };

/** What a column does not get from its name: its title alone, or any of title, unit, looks. */
export type ColumnException = string | Partial<Omit<Column, "name">>;

type NameIn<Row> = [keyof Row] extends [never] ? string : keyof Row & string;

export interface TableOptions<Name extends string = string> {
  readonly title: string;
  readonly status: Status;
  readonly source: string;
  /** Exceptions, by column: every other column is titled by its name, and a year is plain: by its name, or without a unit and from 1900 to 2100 in all rows. */
  readonly columns?: { readonly [Column in Name]?: ColumnException };
  /** The unit of every column that holds numbers, years aside, unless its exception says another. */
  readonly unit?: string;
  /** The columns to show, in this order; all that the rows have unless said. */
  readonly only?: readonly Name[];
  /** Whether a reader of the page can search the table, and sort it by any column; not unless said. */
  readonly interactive?: boolean;
}

/**
 * Table to show, from an Arquero table or an array of rows; its columns are those of the rows.
 *
 * @throws TypeError when a row lacks a column or a value is not text, a number, a boolean or null
 * @throws RangeError when a column is described that no row has
 */
export function table<Row extends object>(
  rows: TableRows<Row>,
  { columns: exceptions = {}, only, unit, ...options }: TableOptions<NameIn<Row>>,
): Table {
  const objects = "objects" in rows ? rows.objects() : rows;
  const found = [...new Set(objects.flatMap((row) => Object.keys(row)))];
  const described = Object.entries<ColumnException | undefined>(exceptions);
  const names: readonly string[] =
    only ?? (objects.length > 0 ? found : described.map(([name]) => name));
  for (const [name] of described)
    if (!names.includes(name))
      throw new RangeError(
        `table: columns must describe columns that are shown, ${names.join(", ")}, got ${name}`,
      );
  const looks = new Map(described);
  const cells = objects.map((row, index) => names.map((name) => cell(row, name, index)));
  return {
    kind: "table",
    ...options,
    columns: names.map((name, i) => {
      const numbers = cells.map((row) => row[i]).filter((value) => typeof value === "number");
      const hasUnit = unit !== undefined && !isYear(name) && numbers.length > 0;
      const isPlain = isYear(name) || (!hasUnit && areYears(numbers));
      return { ...(hasUnit && { unit }), ...column(name, isPlain, looks.get(name)) };
    }),
    rows: cells,
  };
}

function column(name: string, isPlain: boolean, exception: ColumnException = {}): Column {
  const more = typeof exception === "string" ? { title: exception } : exception;
  const plain = isPlain && (isYear(name) || more.unit === undefined);
  return { name, title: titleOf(name), ...(plain && { plain }), ...more };
}

/** A calendar year has no thousands separator: `year`, `first_year`, `yearOfEntry`; tonnes per year have. */
const isYear = (name: string): boolean =>
  /^year\b|(?<!\bper) year$/.test(titleOf(name).toLowerCase());

/** What is no quantity and reads as years, whatever the column is called: `Jahr`, `season`. */
const areYears = (numbers: readonly number[]): boolean =>
  new Set(numbers).size > 1 &&
  numbers.every((each) => Number.isInteger(each) && each >= 1900 && each <= 2100);

/** "burning_time" and "burningTime" are both titled "Burning time". */
function titleOf(name: string): string {
  return capitalised(
    name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll("_", " "),
  );
}

function cell(row: object, name: string, index: number): TableCell {
  const value = (row as Record<string, unknown>)[name];
  if (value === null || ["string", "number", "boolean"].includes(typeof value))
    return value as TableCell;
  const found = value === undefined ? "nothing" : typeof value;
  throw new TypeError(
    `table: row ${index + 1}, column ${name}: expected text, a number, true or false, or null, got ${found}. ` +
      "Name the columns to show in `only`.",
  );
}
