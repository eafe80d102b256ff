import type { Cell, Output } from "../../dataflow/notebook.js";
import { splitLines } from "../../dataflow/splitLines.js";
import { sourceText, type NotebookFile } from "./notebookCells.js";

/**
 * A notebook's file with other cells in it, as Jupyter writes it.
 *
 * @param outputsOf - what a code cell shows, by its id
 */
export function editedNotebookText(
  file: NotebookFile,
  cells: readonly Cell[],
  outputsOf: (id: string) => readonly Output[],
): string {
  const known = new Map(file.cells.map((cell) => [cell.id, cell]));
  let count = 0;
  const written = cells.map(({ id, kind, source }) => {
    const own = { cell_type: kind, id, metadata: {}, source: splitLines(source) };
    const before = known.get(id) ?? own;
    const cell = sourceText(before) === source ? before : { ...before, source: own.source };
    if (kind !== "code") return cell;
    return { ...cell, execution_count: ++count, outputs: outputsOf(id) };
  });
  return `${JSON.stringify({ ...file, cells: written }, null, 1)}\n`;
}
