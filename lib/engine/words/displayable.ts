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
 * @throws TypeError for anything else, RangeError for a text too long to be laid out; remedy in the message
 */
export function checkDisplayable(value: unknown): Displayable {
  const { length } = textOf(value);
  if (length > longestText)
    throw new RangeError(
      `show: expected a text of at most ${longestText} letters, got ${length}. Show a part of it.`,
    );
  if (["string", "number", "boolean"].includes(typeof value)) return value as Displayable;
  const kind = (value as { kind?: string } | null | undefined)?.kind;
  if (kind !== undefined && kinds.has(kind)) return value as Displayable;
  const found = value === null ? "null" : (kind ?? typeof value);
  throw new TypeError(
    `show: expected a figure, table, formula, text or number, got ${found}. ` +
      "Wrap rows in table(…), a formula in tex`…`, a sentence in md`…`.",
  );
}

/** Letters that every browser still lays out at once. */
const longestText = 100_000;

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  const { markdown, tex } = (value ?? {}) as Partial<Prose> & Partial<Formula>;
  return markdown ?? tex ?? "";
}
