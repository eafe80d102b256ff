import type { Import } from "../../dataflow/compile.js";
import type { JudgedCell } from "../../dataflow/judgeNotebook.js";
import type { Cell } from "../../dataflow/notebook.js";
import { isAuthorsWord } from "../../lint/authorsWords.js";
import type { RunningNotebook } from "../startNotebook.js";
import type { Memory } from "../memory.js";
import { askBeforeRunning } from "./askBeforeRunning.js";
import { createCellPanel, type CellPanel } from "./cellPanel.js";
import type { Compiler } from "./compiler.js";
import type { Guard } from "./createGuard.js";
import { editedCell, refusedCell } from "./editedCell.js";
import { fromLibrary } from "./fromLibrary.js";
import { recallEdits, rememberEdits } from "./keptEdits.js";
import { notebookText } from "./notebookText.js";
import { readNotebookText } from "./readNotebookText.js";
import type { Help } from "./typingHelp.js";
import { notebookCells, type NotebookFile } from "./notebookCells.js";

/** A notebook of the page while its reader edits it. */
export interface EditedNotebook {
  /** Opens the editor at a cell. */
  open(id: string): void;
  /** How many cells differ from what was published. */
  edits(): number;
  undoAll(): Promise<void>;
  /** Runs what the browser has kept of an earlier visit, where the published cells are still the same. */
  restore(): Promise<void>;
  /** The notebook's file as it stands, with the values of its inputs as their defaults. */
  text(): Promise<string>;
  /**
   * Takes what a reader's file changes, once its reader has seen it and agrees.
   *
   * @throws Error that says what the file is not
   */
  take(name: string, text: string): Promise<void>;
}

/**
 * Lets a reader edit a notebook that runs: what an edit makes of it is judged as a whole, and only the cells of
 * which something else is to run are put in the graph anew.
 *
 * @param file - as it was published
 * @param memory - keeps the edits
 * @param onChange - told when the cells are others
 */
export function editNotebook(
  running: RunningNotebook,
  file: NotebookFile,
  compiler: Promise<Compiler>,
  guard: Guard,
  memory: Memory,
  onChange: () => void,
): EditedNotebook {
  const article = document.querySelector<HTMLElement>(`[data-notebook="${running.name}"]`)!;
  const published = notebookCells(file);
  const first = running.program();
  const compiled = new Map(first.cells.map((cell) => [cell.id, cell]));
  const ownImports = compiler
    .then(({ judge }) => judge(published, []))
    .then((judged) => new Set(judged.flatMap(({ imports }) => imports).map(importKey)));
  let cells: readonly Cell[] = published;
  /** What runs of each cell that does not run as it was published. */
  const applied = new Map<string, string>();
  const panels = new Map<string, CellPanel>();

  const publishedSource = (id: string): string | undefined =>
    published.find((cell) => cell.id === id)?.source;
  const editedIds = (): string[] =>
    cells
      .filter(({ id, kind, source }) => kind === "code" && publishedSource(id) !== source)
      .map(({ id }) => id);
  const provide = async (imports: readonly Import[]): Promise<void> => {
    const own = await ownImports;
    const edited = cells.filter(({ id }) => editedIds().includes(id));
    for (const each of imports) {
      if (isAuthorsWord(each.local)) continue;
      // The page may have its tables' rows alone; what a reader writes may ask for any table, and all of it.
      const isShort =
        each.imported === "load" && edited.some(({ source }) => source.includes(each.local));
      const value =
        own.has(importKey(each)) && !isShort
          ? first.imports[each.local]
          : await fromLibrary(each.from, each.imported);
      running.provide(each.local, value);
    }
  };
  const put = (cell: Cell, { faults, compiled: made }: JudgedCell): void => {
    const before = compiled.get(cell.id);
    if (faults.length > 0) return running.define(refusedCell(cell, before?.outputs ?? [], faults));
    if (made) {
      const { cell: edited, locate } = editedCell(running.name, cell, made, guard);
      return running.define(edited, locate);
    }
    if (before && publishedSource(cell.id) === cell.source) return running.define(before);
    running.remove(cell.id);
  };
  let turn = 0;
  const apply = async (): Promise<void> => {
    const mine = (turn += 1);
    const edited = editedIds();
    const judged = await (await compiler).judge(cells, edited);
    await provide(judged.flatMap(({ imports }) => imports));
    // The reader has changed something else meanwhile.
    if (mine !== turn) return;
    for (const each of judged) {
      const cell = cells.find(({ id }) => id === each.id)!;
      const wanted =
        each.faults.length > 0
          ? JSON.stringify(each.faults)
          : edited.includes(each.id)
            ? cell.source
            : undefined;
      if (applied.get(each.id) === wanted) continue;
      if (wanted === undefined) applied.delete(each.id);
      else applied.set(each.id, wanted);
      put(cell, each);
    }
    await running.settled();
  };
  /** What was kept of cells that have been published anew since. */
  const outdated = Object.entries(recallEdits(memory, running.name)).filter(
    ([id, { was }]) => publishedSource(id) !== was,
  );
  const remember = (): boolean => {
    const edits = editedIds().map((id) => {
      const is = cells.find((cell) => cell.id === id)!.source;
      return [id, { was: publishedSource(id)!, is }] as const;
    });
    return rememberEdits(memory, running.name, Object.fromEntries([...outdated, ...edits]));
  };
  const write = async (changes: ReadonlyMap<string, string>): Promise<boolean> => {
    cells = cells.map((cell) => ({ ...cell, source: changes.get(cell.id) ?? cell.source }));
    for (const [id, source] of changes) panelOf(id).draw(source, publishedSource(id)!);
    onChange();
    const isKept = remember();
    await apply();
    return isKept;
  };
  /** What is known of the notebook with a cell as it is being written. */
  const helpFor = (id: string): Help => {
    const draft = (source: string): Cell[] =>
      cells.map((cell) => (cell.id === id ? { ...cell, source } : cell));
    return {
      async faults(text) {
        const { judge } = await compiler;
        const judged = await judge(draft(text), [...editedIds(), id]);
        return judged.find((each) => each.id === id)!.faults;
      },
      complete: async (text, at) => (await compiler).complete(draft(text), id, at),
      describe: async (text, at, name) => (await compiler).describe(draft(text), id, at, name),
      explain: async (text, at) => (await compiler).explain(draft(text), id, at),
    };
  };
  const panelOf = (id: string): CellPanel => {
    const section = article.querySelector<HTMLElement>(`[data-cell="${id}"]`)!;
    const { number } = cells.find((cell) => cell.id === id)!;
    const panel =
      panels.get(id) ??
      createCellPanel(section, number, {
        run: (source) => write(new Map([[id, source]])),
        undo: () => void write(new Map([[id, publishedSource(id)!]])),
        help: helpFor(id),
      });
    panels.set(id, panel);
    return panel;
  };
  return {
    open: (id) => panelOf(id).open(),
    edits: () => editedIds().length,
    async undoAll() {
      await write(new Map(editedIds().map((id) => [id, publishedSource(id)!])));
    },
    async restore() {
      const kept = Object.entries(recallEdits(memory, running.name));
      const own = kept.filter(([id, { was }]) => publishedSource(id) === was);
      await write(new Map(own.map(([id, { is }]) => [id, is])));
    },
    async text() {
      const { withValues } = await compiler;
      const inputs = running.inputs();
      const values = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
      const changed = inputs.filter(({ isChanged }) => isChanged).map(({ name }) => name);
      const writing = cells.map(async (cell) => {
        const { outputs = [] } = running.program().cells.find(({ id }) => id === cell.id) ?? {};
        return outputs.some((name) => changed.includes(name))
          ? { ...cell, source: await withValues(cell.source, values) }
          : cell;
      });
      return notebookText(file, await Promise.all(writing));
    },
    async take(name, text) {
      const { changes, others } = readNotebookText(text, file);
      const different = cells.filter(({ id, source }) => (changes.get(id) ?? source) !== source);
      const opened = different.map(({ id, number }) => ({
        number,
        before: publishedSource(id)!,
        after: changes.get(id)!,
      }));
      if (await askBeforeRunning(name, opened, others)) await write(changes);
    },
  };
}

const importKey = ({ from, imported, local }: Import): string => `${from} ${imported} ${local}`;
