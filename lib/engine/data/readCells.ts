/** A quoted cell, in which a quotation mark is doubled, or a plain one without any; then what ends it. */
const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\n]*))(,|\n|$)/y;

/**
 * Rows of comma-separated text, by the grammar of RFC 4180 and nothing more lenient: a quotation
 * mark inside a plain cell, or text after a closing one, is refused rather than guessed at.
 *
 * @param text - rows end with a line feed; the last one need not
 * @param width - cells in every row, where it is known
 * @throws Error `data/x.csv row 2, column 3: expected a cell in plain text or in quotation marks, found "4\" pipe"`
 * @throws Error `data/x.csv row 2, column 3: expected 3 cells, found 2`
 * @example readCells('a,"b, ""c"""\n1,', "x.csv") // [["a", 'b, "c"'], ["1", ""]]
 */
export function readCells(text: string, file: string, width?: number): string[][] {
  const rows: string[][] = [[]];
  cell.lastIndex = 0;
  for (;;) {
    const start = cell.lastIndex;
    const found = cell.exec(text);
    const row = rows.at(-1)!;
    if (!found) {
      const rest = text.slice(start, start + 60).split("\n")[0]!;
      throw new Error(
        `${file} row ${rows.length}, column ${row.length + 1}: expected a cell in plain text or in quotation marks, found ${JSON.stringify(rest)}`,
      );
    }
    const [, quoted, plain, end] = found;
    row.push(quoted === undefined ? plain! : quoted.replace(/""/g, '"'));
    if (end === ",") continue;
    if (width !== undefined && row.length !== width)
      throw new Error(
        `${file} row ${rows.length}, column ${Math.min(row.length, width) + 1}: expected ${width} cells, found ${row.length}`,
      );
    if (end === "") return rows;
    rows.push([]);
  }
}
