import type { CompiledCell } from "../dataflow/program.js";

/**
 * The cell that an error comes from, by the places in the page's script that its stack names.
 *
 * @param script - text of the page's script
 */
export function cellInStack(
  stack: string,
  script: string,
  cells: readonly CompiledCell[],
): CompiledCell | undefined {
  const lines = script.split("\n");
  let end = 0;
  const spans = cells.map((cell) => {
    const text = String(cell.body);
    const start = script.indexOf(text, end);
    end = start + text.length;
    return { cell, start, end };
  });
  for (const [, line, column] of stack.matchAll(/\bnotebookPage:(\d+):(\d+)/g)) {
    const before = lines
      .slice(0, Number(line) - 1)
      .reduce((sum, { length }) => sum + length + 1, 0);
    const at = before + Number(column) - 1;
    const found = spans.find(({ start, end }) => start <= at && at < end);
    if (found) return found.cell;
  }
  return undefined;
}
