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
 * @throws TypeError for anything else; remedy in the message
 */
export function checkDisplayable(value: unknown): Displayable {
  if (["string", "number", "boolean"].includes(typeof value)) return value as Displayable;
  const kind = (value as { kind?: string } | null | undefined)?.kind;
  if (kind !== undefined && kinds.has(kind)) return value as Displayable;
  const found = value === null ? "null" : (kind ?? typeof value);
  throw new TypeError(
    `show: expected a figure, table, formula, text or number, got ${found}. ` +
      "Wrap rows in table(…), a formula in tex`…`, a sentence in md`…`.",
  );
}
