import type { TableCell } from "./table.js";

type Row = readonly TableCell[];

const collator = new Intl.Collator("en", { numeric: true });

/**
 * Places of a table's rows in the order of one column: numbers by size, before text by alphabet,
 * before truth values, and missing values last in either direction. Equal rows keep their order.
 *
 * @param column - place of the column, from 0
 * @example orderRows([[3], [null], [1]], 0, "descending") // [0, 2, 1]
 */
export function orderRows(
  rows: readonly Row[],
  column: number,
  direction: "ascending" | "descending",
): number[] {
  const sign = direction === "ascending" ? 1 : -1;
  const value = (place: number): TableCell => rows[place]![column] ?? null;
  return rows
    .map((_, place) => place)
    .sort((a, b) => {
      const [left, right] = [value(a), value(b)];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      return sign * compare(left, right);
    });
}

const kinds = ["number", "string", "boolean"];

function compare(a: string | number | boolean, b: string | number | boolean): number {
  if (typeof a !== typeof b) return kinds.indexOf(typeof a) - kinds.indexOf(typeof b);
  return typeof a === "string" ? collator.compare(a, b as string) : Number(a) - Number(b);
}
