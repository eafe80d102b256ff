import { lint } from "../lint/lint.js";
import { isStyle } from "../lint/rules.js";
import { splitImports, type Import } from "./compileNotebook.js";
import { guardSource } from "./guardSource.js";
import type { Cell } from "./notebook.js";
import { bodyLines, transpileCell, type TranspiledCell } from "./transpileCell.js";

/** What keeps a cell from running: a rule or a type, the line, and what to do about it. */
export interface Fault {
  readonly code: string;
  readonly line: number;
  readonly message: string;
  /** Where in the cell's source, in letters; the whole line where it is not said. */
  readonly from?: number;
  readonly to?: number;
}

/** A code cell, judged in its notebook. */
export interface JudgedCell {
  readonly id: string;
  readonly faults: readonly Fault[];
  readonly imports: readonly Import[];
  /** Nothing of one that has faults, that was not asked for, or that holds only imports. */
  readonly compiled?: GuardedCell;
}

/** A cell that can be stopped, with the line of its source for each line of its body. */
export interface GuardedCell extends TranspiledCell {
  readonly kind: "input" | "code";
  readonly lines: readonly (number | undefined)[];
}

/**
 * Judges the cells of a notebook by the linter's rules, those of style and those that a later cell can still mend
 * apart, and compiles those that are asked for.
 *
 * @param edited - ids of the cells that differ from the notebook as it was published: where two cells define one
 * name, the fault is theirs
 * @param others - faults found otherwise, such as those of types, by the number of a cell
 */
export function judgeNotebook(
  cells: readonly Cell[],
  edited: readonly string[],
  others: ReadonlyMap<number, readonly Fault[]> = new Map(),
): JudgedCell[] {
  const numbers = new Set(
    cells.filter(({ id }) => edited.includes(id)).map(({ number }) => number),
  );
  const found = lint({ file: "", cells })
    .filter(({ code, isOpen }) => !isStyle(code) && !isOpen)
    .map((problem) => ({ ...problem, cell: blamed(problem, numbers) }));
  return cells
    .filter(({ kind }) => kind === "code")
    .map(({ id, number, source }) => {
      const own = found
        .filter(({ cell }) => cell === number)
        .map(({ code, line, message }) => ({ code, line, message }));
      const faults = own.length > 0 ? own : (others.get(number) ?? []);
      if (faults.length > 0) return { id, faults, imports: [] };
      const { names: imports, rest } = splitImports(source);
      if (!edited.includes(id) || !rest.trim()) return { id, faults, imports };
      const guarded = guardSource(rest);
      const compiled = transpileCell(guarded);
      const kind = compiled.inputs.includes("view") ? "input" : "code";
      const lines = bodyLines(guarded);
      return { id, faults, imports, compiled: { ...compiled, kind, lines } };
    });
}

/** Where a name has two definitions, the edited one is at fault, whichever comes first. */
function blamed(
  {
    code,
    cell,
    message,
  }: { readonly code: string; readonly cell: number; readonly message: string },
  edited: ReadonlySet<number>,
): number {
  if (code !== "PW001" || edited.has(cell)) return cell;
  const named = [...message.matchAll(/cell (\d+(?:\.\d+)?)/g)].map(([, number]) => Number(number));
  return named.find((number) => edited.has(number)) ?? cell;
}
