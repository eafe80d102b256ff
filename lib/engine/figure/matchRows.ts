import type { Table } from "./table.js";
import { formatCell } from "./formatCell.js";

/**
 * Which rows of a table hold every word of a search, in any column, as shown or as in the data.
 * Case, accents and the width of brackets and digits make no difference.
 *
 * @returns true for each row that matches; for an empty search, for all
 */
export function matchRows(
  { columns, rows }: Pick<Table, "columns" | "rows">,
  search: string,
): boolean[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return rows.map((row) => {
    const text = fold(
      columns.map((column, i) => `${formatCell(row[i] ?? null, column)} ${row[i] ?? ""}`).join(" "),
    );
    return words.every((word) => text.includes(word));
  });
}

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
