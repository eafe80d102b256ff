import type { Import } from "../../dataflow/compileNotebook.js";
import { guardName } from "../../dataflow/guardName.js";
import type { JudgedCell } from "../../dataflow/judgeNotebook.js";
import type { Cell } from "../../dataflow/notebook.js";
import { isAuthorsWord } from "../../lint/authorsWords.js";
import type { RunningNotebook } from "../startNotebook.js";
import type { Compiler } from "./compiler.js";
import type { Guard } from "./createGuard.js";
import { editedCell, refusedCell } from "./editedCell.js";
import { fromLibrary } from "./fromLibrary.js";

/**
 * Runs a notebook with other cells in it than were published: what they make of it is judged as a whole, and only
 * the cells of which something else is to run are put in the graph anew.
 *
 * @param mark - told when cells begin to run, and when all have ended
 * @returns takes the cells as they are now
 */
export function runEdits(
  running: RunningNotebook,
  published: readonly Cell[],
  compiler: Promise<Compiler>,
  guard: Guard,
  mark: (isRunning: boolean) => void,
): (cells: readonly Cell[]) => Promise<void> {
  const sources = new Map(published.map(({ id, source }) => [id, source]));
  const first = running.program();
  const compiled = new Map(first.cells.map((cell) => [cell.id, cell]));
  const ownImports = compiler
    .then(({ judge }) => judge(published, []))
    .then((judged) => new Set(judged.flatMap(({ imports }) => imports).map(importKey)));
  /** What runs of each cell that does not run as it was published. */
  const applied = new Map<string, string>();
  /** What cells of the reader's have in place of what the page has. */
  let bound: ReadonlyMap<string, unknown> = new Map();

  const isPublished = ({ id, source }: Cell): boolean => sources.get(id) === source;
  const provide = async (imports: readonly Import[], edited: readonly Cell[]): Promise<void> => {
    const fresh = new Map<string, unknown>([[guardName, guard]]);
    const own = await ownImports;
    for (const each of imports) {
      const { from, imported, local } = each;
      if (isAuthorsWord(local)) continue;
      const isOwn = own.has(importKey(each));
      // The page may have its tables' rows alone; what a reader writes may ask for any table, and all of it.
      const isShort = isOwn && imported === "load";
      if (isShort && edited.some(({ source }) => source.includes(local)))
        fresh.set(local, await fromLibrary(from, imported));
      running.provide(local, isOwn ? first.imports[local] : await fromLibrary(from, imported));
    }
    bound = fresh;
  };
  const put = (cell: Cell, { faults, compiled: made }: JudgedCell): void => {
    const before = compiled.get(cell.id);
    if (faults.length > 0) {
      const last = before ?? running.program().cells.find(({ id }) => id === cell.id);
      return running.define(refusedCell(cell, last?.outputs ?? [], faults));
    }
    if (made) {
      const { cell: edited, locate } = editedCell(running.name, cell, made, bound);
      return running.define(edited, locate);
    }
    if (before && isPublished(cell)) return running.define(before);
    running.remove(cell.id);
  };
  let turn = 0;
  return async (cells) => {
    const mine = (turn += 1);
    const edited = cells.filter((cell) => cell.kind === "code" && !isPublished(cell));
    const ids = edited.map(({ id }) => id);
    const judged = await (await compiler).judge(cells, ids);
    await provide(
      judged.flatMap(({ imports }) => imports),
      edited,
    );
    // The reader has changed something else meanwhile.
    if (mine !== turn) return;
    mark(true);
    // A browser keeps a mark once the task that set it has ended: one of these cells may never.
    await new Promise((resolve) => setTimeout(resolve));
    for (const id of [...applied.keys()].filter((id) => !cells.some((cell) => cell.id === id))) {
      applied.delete(id);
      running.remove(id);
    }
    for (const each of judged) {
      const cell = cells.find(({ id }) => id === each.id)!;
      const wanted =
        each.faults.length > 0
          ? JSON.stringify(each.faults)
          : ids.includes(each.id)
            ? `${cell.number} ${cell.source}`
            : undefined;
      if (applied.get(each.id) === wanted) continue;
      if (wanted === undefined) applied.delete(each.id);
      else applied.set(each.id, wanted);
      put(cell, each);
    }
    await running.settled();
    if (mine === turn) mark(false);
  };
}

const importKey = ({ from, imported, local }: Import): string => `${from} ${imported} ${local}`;
