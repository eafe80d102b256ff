import type { Cell } from "../../dataflow/notebook.js";

/** A notebook's file, as far as a page knows it: all that stands there, outputs apart. */
export interface NotebookFile {
  readonly cells: readonly FileCell[];
  readonly [name: string]: unknown;
}

export interface FileCell {
  readonly id: string;
  readonly cell_type: Cell["kind"];
  readonly source: string | readonly string[];
  readonly attachments?: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
}

export const sourceText = ({ source }: Pick<FileCell, "source">): string =>
  typeof source === "string" ? source : source.join("");

/** The cells of a notebook's file, numbered. */
export const notebookCells = ({ cells }: NotebookFile): Cell[] =>
  cells.map((cell, index) => ({
    number: index + 1,
    id: cell.id,
    kind: cell.cell_type,
    source: sourceText(cell),
    outputs: [],
  }));
