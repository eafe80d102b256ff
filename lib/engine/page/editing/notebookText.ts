import type { Cell } from "../../dataflow/notebook.js";
import { sourceText, type NotebookFile } from "./notebookCells.js";

/** A notebook's file with other sources in its cells, as Jupyter writes it; its cells have not run. */
export function notebookText(file: NotebookFile, cells: readonly Cell[]): string {
  const sources = new Map(cells.map(({ id, source }) => [id, source]));
  const written = file.cells.map((cell) => {
    const source = sources.get(cell.id)!;
    return sourceText(cell) === source
      ? cell
      : { ...cell, source: source.match(/[^\n]*\n|[^\n]+$/g) ?? [] };
  });
  return `${JSON.stringify({ ...file, cells: written }, null, 1)}\n`;
}
