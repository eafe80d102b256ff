import { table, type ColumnTable } from "arquero";
import { castValue } from "./castValue.js";
import { readCells } from "./readCells.js";
import type { Resource, Value } from "./schema.js";

const largest = 5_000_000;

/**
 * A data file as an Arquero table, every value checked against the schema of its resource.
 * Rows are counted as a spreadsheet counts them: the head is row 1. A byte order mark and Windows
 * line ends make no difference.
 *
 * @throws Error naming file, row and column, what was expected and what was found
 */
export function parseTable(text: string, { path, schema }: Resource): ColumnTable {
  const file = `data/${path}`;
  const { fields, primaryKey = [], missingValues = [""] } = schema;
  const [head, ...rows] = readRows(text, file);
  checkHead(head ?? [], fields.map(({ name }) => name), file);
  if (rows.length === 0) throw new Error(`${file}: expected rows below the head, found none`);
  const columns: Record<string, Value[]> = Object.fromEntries(fields.map(({ name }) => [name, []]));
  const keys = new Map<string, number>();
  rows.forEach((cells, index) => {
    const row = index + 2;
    if (cells.length !== fields.length)
      throw new Error(`${file} row ${row}, column ${Math.min(cells.length, fields.length) + 1}: expected ${fields.length} cells, found ${cells.length}`);
    fields.forEach((field, i) => {
      const missing = field.missingValues ?? missingValues;
      try {
        columns[field.name]!.push(castValue(cells[i]!, field, missing));
      } catch (error) {
        const found = JSON.stringify(cells[i]!.slice(0, 60));
        throw new Error(`${file} row ${row}, column ${field.name}: expected ${(error as Error).message}, found ${found}`);
      }
    });
    const key = primaryKey.map((name) => String(columns[name]!.at(-1))).join(", ");
    const first = keys.get(key);
    if (primaryKey.length > 0 && first !== undefined)
      throw new Error(`${file} row ${row}, column ${primaryKey.join(", ")}: expected a key of its own, found "${key}" of row ${first}`);
    keys.set(key, row);
  });
  return table(columns, fields.map(({ name }) => name));
}

function readRows(text: string, file: string): string[][] {
  if (text.length > largest)
    throw new Error(`${file}: expected at most ${largest / 1e6} million characters, found ${text.length}`);
  const found = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/);
  if (found >= 0) {
    const rows = text.slice(0, found).split("\n");
    throw new Error(`${file} row ${rows.length}, column ${rows.at(-1)!.split(",").length}: expected text in UTF-8, found a control or replacement character`);
  }
  return readCells(text.replace(/^\ufeff/, "").replace(/\r\n/g, "\n").replace(/\n$/, ""), file);
}

function checkHead(found: readonly string[], expected: readonly string[], file: string): void {
  for (let i = 0; i < Math.max(found.length, expected.length); i++) {
    const name = found[i];
    if (name === expected[i]) continue;
    const what = name === undefined ? "nothing" : JSON.stringify(name.slice(0, 60));
    const wanted = expected[i] ?? "no further column";
    throw new Error(`${file} row 1, column ${i + 1}: expected ${wanted}, found ${what}`);
  }
}
