import { formatCell } from "../../../lib/engine/figure/formatCell.js";
import type { Figure } from "../../../lib/engine/figure/figure.js";
import type { Table } from "../../../lib/engine/figure/table.js";
import type { Displayable } from "../../../lib/engine/words/displayable.js";
import type { Input } from "../../../lib/engine/words/input.js";

/** Something that a reader, or someone who cannot see, is told. */
export interface Text {
  /** Id of the cell that shows it. */
  readonly cell: string;
  readonly kind: "sentence" | "formula" | "caption" | "description" | "label" | "table";
  readonly text: string;
}

/** Everything that a cell says by what it shows, one entry a sentence, a label or a cell of a table. */
export function textsOf(cell: string, shown: Displayable | Input): Text[] {
  const as = (kind: Text["kind"], ...texts: readonly (string | undefined)[]): Text[] =>
    texts.flatMap((text) => (text ? [{ cell, kind, text }] : []));
  if (typeof shown !== "object") return as("sentence", String(shown));
  switch (shown.kind) {
    case "prose":
      return as("sentence", ...sentencesOf(shown.markdown));
    case "formula":
      return as("formula", shown.tex);
    case "exercise":
      // A reply is said once there is an answer.
      return [...(shown.right === null ? [] : [shown.reply]), shown.hint, shown.solution].flatMap(
        ({ markdown }) => as("sentence", ...sentencesOf(markdown)),
      );
    case "table":
      return as("caption", shown.title, shown.source).concat(as("table", ...cellsOf(shown)));
    case "figure":
      return [
        ...as("caption", shown.title, shown.subtitle, shown.source, ...sentencesOf(shown.caption)),
        ...as("description", ...sentencesOf(shown.alt)),
        ...as("label", ...labelsOf(shown)),
        ...textsOf(cell, shown.table),
      ];
    default:
      return as("label", shown.label, "unit" in shown ? shown.unit : undefined);
  }
}

/** Sentences of a text in Markdown; a display formula and a line of a list are one each. */
export const sentencesOf = (markdown: string): string[] =>
  markdown
    .split(/\n\s*\n|\n(?=[-#]|\d\. )|(?<=[.!?]["”*)]*)\s+(?=[A-Z*“"$])/)
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean);

/** A cell with the head of its column, which says the unit. */
const cellsOf = ({ columns, rows }: Table): string[] =>
  rows.flatMap((row) =>
    columns.map((column, i) => {
      const unit = column.unit ? ` (${column.unit})` : "";
      return `${column.title}${unit}: ${formatCell(row[i] ?? null, column)}`;
    }),
  );

/** Words of a drawing: names, axes, ticks, notes, and what stands on marks and beside the pointer. */
function labelsOf({ data, layout }: Figure): string[] {
  const found: string[] = [];
  const collect = (value: unknown, key: string): void => {
    if (typeof value === "string" && said.has(key)) found.push(value.replace(/<[^>]*>/g, " "));
    else if (Array.isArray(value)) value.forEach((each) => collect(each, key));
    else if (typeof value === "object" && value !== null)
      for (const [name, each] of Object.entries(value)) collect(each, name);
  };
  collect(data, "");
  collect(layout, "");
  return found;
}

const said = new Set(["name", "text", "hovertext", "hovertemplate", "title", "ticktext", "label"]);
