import type { Figure } from "../figure/figure.js";
import type { Table } from "../figure/table.js";
import type { Exercise } from "./exercise.js";
import type { Prose } from "./md.js";
import type { Formula } from "./tex.js";

/** What a cell can show. */
export type Displayable = Figure | Table | Formula | Prose | Exercise | string | number | boolean;

const kinds = new Set(["figure", "table", "formula", "prose", "exercise"]);

/**
 * The value itself, once it is known to be something that a cell can show.
 *
 * @throws TypeError for anything else, RangeError for what is too long to be laid out; remedy in the message
 */
export function checkDisplayable(value: unknown): Displayable {
  const { length } = textOf(value);
  if (length > longestText)
    throw new RangeError(
      `show: expected a text of at most ${longestText} letters, got ${length}. Show a part of it.`,
    );
  if (["string", "number", "boolean"].includes(typeof value)) return value as Displayable;
  const kind = (value as { kind?: string } | null | undefined)?.kind;
  if (kind === "table") checkCells(value as Table);
  if (kind === "figure") {
    const { data = [], table } = value as Partial<Figure>;
    if (table) checkCells(table);
    const points = data.reduce((sum, trace) => sum + longestIn(trace), 0);
    if (points > mostPoints)
      throw new RangeError(
        `show: expected a figure of at most ${mostPoints} points, got ${points}. Draw a part of them, or sums of several.`,
      );
  }
  if (kind !== undefined && kinds.has(kind)) return value as Displayable;
  const found = value === null ? "null" : (kind ?? typeof value);
  throw new TypeError(
    `show: expected a figure, table, formula, text or number, got ${found}. ` +
      "Wrap rows in table(…), a formula in tex`…`, a sentence in md`…`.",
  );
}

/** Letters that every browser still lays out at once. */
const longestText = 100_000;

/** Cells and marks that a browser lays out and draws within about a second. */
const [mostCells, mostPoints] = [100_000, 20_000];

function checkCells({ rows, columns }: Table): void {
  const cells = rows.length * columns.length;
  if (cells > mostCells)
    throw new RangeError(
      `show: expected a table of at most ${mostCells} cells, got ${cells} (${rows.length} rows). Show a part of its rows or columns.`,
    );
}

/** How many marks a trace has: the values of a surface are drawn as one. */
const longestIn = (trace: object): number =>
  Math.max(0, ...Object.values(trace).map((each) => (Array.isArray(each) ? each.length : 0)));

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  const { markdown, tex } = (value ?? {}) as Partial<Prose> & Partial<Formula>;
  return markdown ?? tex ?? "";
}
