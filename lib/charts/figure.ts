import type { Figure } from "../engine/figure/figure.js";
import { table } from "../engine/words/table.js";
import { rounded } from "./rounded.js";

type Look<Row extends object> = Omit<
  Parameters<typeof table<Row>>[1],
  "status" | "source" | "interactive"
>;

/** A figure, its table told by rows alone: it has the figure's status and source. */
interface Drawing<Row extends object> extends Omit<Figure, "kind" | "table"> {
  /** The rows behind the marks, to so many digits, and what columns do not get from their names. */
  readonly table: Look<Row> & { readonly rows: readonly Row[]; readonly digits?: number };
}

/** What all figures of the paper share: marks and table come from the same rows. */
export function figure<Row extends object>({
  table: { rows, digits, ...look },
  ...drawing
}: Drawing<Row>): Figure {
  const { status, source } = drawing;
  const shown = digits === undefined ? rows : rows.map((row) => roundedRow(row, digits));
  return { kind: "figure", ...drawing, table: table(shown, { ...look, status, source }) };
}

const roundedRow = <Row extends object>(row: Row, digits: number): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === "number" ? rounded(value, digits) : value,
    ]),
  ) as Row;
