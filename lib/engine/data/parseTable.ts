import { table, type ColumnTable } from "arquero";
import { brokenRule } from "./brokenRule.js";
import { castValue } from "./castValue.js";
import { checkSchema } from "./checkSchema.js";
import { readCells } from "./readCells.js";
import type { Resource, TableRule, Value } from "./schema.js";

const largest = 5_000_000;
const longestHead = 10_000;

/**
 * Comma-separated text as an Arquero table, every value checked against the schema of its resource:
 * a data file of this package, or a table of your own with a Table Schema of your own.
 * Rows are counted as a spreadsheet counts them: the head is row 1. A byte order mark and Windows
 * line ends make no difference; everything else that differs from RFC 4180 is refused, not repaired.
 * Rules between columns are judged when every value is of its type, and last the number of rows.
 *
 * @param file - what errors call the text
 * @throws Error naming file, row and column, what was expected and what was found
 * @example parseTable("year\n2010\n", { name: "mine", path: "mine.csv", schema: { fields: [{ name: "year", type: "year" }] } }, "mine.csv").objects() // [{ year: 2010 }]
 */
export function parseTable(
  text: string,
  { schema, rows: described }: Resource,
  file = "text",
): ColumnTable {
  checkSchema(schema, `${file}, schema`);
  const { fields, primaryKey = [], missingValues = [""], rules = [] } = schema;
  const names = fields.map(({ name }) => name);
  const rows = readRows(text, names, file);
  if (rows.length === 0) throw new Error(`${file}: expected rows below the head, found none`);
  const columns: Record<string, Value[]> = Object.fromEntries(names.map((name) => [name, []]));
  const keys = new Map<string, number>();
  rows.forEach((cells, index) => {
    const row = index + 2;
    fields.forEach((field, i) => {
      const missing = field.missingValues ?? missingValues;
      try {
        columns[field.name]!.push(castValue(cells[i]!, field, missing));
      } catch (error) {
        const found = JSON.stringify(cells[i]!.slice(0, 60));
        throw new Error(
          `${file} row ${row}, column ${field.name}: expected ${(error as Error).message}, found ${found}`,
        );
      }
    });
    const key = primaryKey.map((name) => columns[name]!.at(-1));
    const first = keys.get(JSON.stringify(key));
    if (primaryKey.length > 0 && first !== undefined)
      throw new Error(
        `${file} row ${row}, column ${primaryKey.join(", ")}: expected a key of its own, found "${key.join(", ")}" of row ${first}`,
      );
    keys.set(JSON.stringify(key), row);
  });
  checkRules(rules, columns, rows.length, file);
  if (rows.length !== (described ?? rows.length))
    throw new Error(
      `${file}: expected ${described} rows below the head, found ${rows.length}. Restore the file, or enter the change with npm run schema.`,
    );
  return table(columns, names);
}

function checkRules(
  rules: readonly TableRule[],
  columns: Readonly<Record<string, Value[]>>,
  length: number,
  file: string,
): void {
  if (rules.length === 0) return;
  const names = Object.keys(columns);
  const rows = Array.from({ length }, (_, i) =>
    Object.fromEntries(names.map((name) => [name, columns[name]![i]!])),
  );
  for (const rule of rules) {
    const broken = brokenRule(rule, rows);
    if (!broken) continue;
    const found = broken.columns.map((name) => JSON.stringify(rows[broken.row]![name] ?? ""));
    throw new Error(
      `${file} row ${broken.row + 2}, column ${broken.columns.join(", ")}: expected ${broken.expected}, found ${found.join(", ")}. Compare the row with its source.`,
    );
  }
}

/** Control, format and private characters, which a reader cannot see, and the mark of broken UTF-8. */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffd]/u;

/** The rows below the head. The head is judged first, so that a file of something else is refused at once. */
function readRows(text: string, names: readonly string[], file: string): string[][] {
  if (text.length > largest)
    throw new Error(
      `${file}: expected at most ${largest / 1e6} million characters, found ${text.length}`,
    );
  const plain = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n/g, "\n")
    .replace(/\n$/, "");
  const first = plain.slice(0, longestHead).split("\n", 1)[0]!;
  checkHead(seen(readCells(first, file), file)[0]!, names, file);
  return seen(readCells(plain, file, names.length), file).slice(1);
}

function seen(rows: string[][], file: string): string[][] {
  rows.forEach((cells, i) =>
    cells.forEach((cell, j) => {
      const found = unseen.exec(cell)?.[0].codePointAt(0);
      if (found !== undefined)
        throw new Error(
          `${file} row ${i + 1}, column ${j + 1}: expected text in UTF-8 that can be seen, found U+${found.toString(16).toUpperCase().padStart(4, "0")}`,
        );
    }),
  );
  return rows;
}

function checkHead(found: readonly string[], expected: readonly string[], file: string): void {
  for (let i = 0; i < Math.max(found.length, expected.length); i++) {
    const name = found[i];
    if (name === expected[i]) continue;
    const what = name === undefined ? "nothing" : JSON.stringify(name.slice(0, 60));
    const wanted = expected[i] ?? "no further column";
    const mark = /^[^;\t|]*([;\t|])/.exec(found.length === 1 ? (name ?? "") : "")?.[1];
    const remedy = mark
      ? `. Save it with commas between the columns, not ${JSON.stringify(mark)}.`
      : "";
    throw new Error(`${file} row 1, column ${i + 1}: expected ${wanted}, found ${what}${remedy}`);
  }
}
