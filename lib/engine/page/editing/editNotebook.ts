import type { Cell } from "../../dataflow/notebook.js";
import { interfaceWords as words } from "../../interfaceWords.js";
import { attachedPicture } from "../../render/attachedPicture.js";
import { cellBar, type OwnKind } from "../cellBar.js";
import type { RunningNotebook } from "../startNotebook.js";
import type { Memory } from "../memory.js";
import { askBeforeRunning } from "./askBeforeRunning.js";
import { cellOutputs } from "./cellOutputs.js";
import { createCellPanel, type CellPanel } from "./cellPanel.js";
import type { Compiler } from "./compiler.js";
import type { Guard } from "./createGuard.js";
import {
  draftsName,
  editsName,
  editsOf,
  recallEdits,
  rememberEdits,
  runName,
  withEdits,
} from "./keptEdits.js";
import { editedNotebookText } from "./notebookText.js";
import { numbered, ownCell, withCell, withMoved } from "./ownCells.js";
import { ownSection } from "./ownSection.js";
import { readNotebookText } from "./readNotebookText.js";
import { runEdits } from "./runEdits.js";
import { textCell } from "./textCell.js";
import type { Help } from "./typingHelp.js";
import { notebookCells, type NotebookFile } from "./notebookCells.js";

/** A notebook of the page while its reader edits it. */
export interface EditedNotebook {
  /** Opens the editor at a cell. */
  open(id: string): void;
  /** Adds a cell after another, or at the end, and opens the editor there. */
  add(kind: OwnKind, after: string | undefined): Promise<void>;
  /** How many cells differ from what was published, those of the reader's own among them. */
  edits(): number;
  /** @returns brings them back */
  undoAll(): () => Promise<unknown>;
  /** Runs what the browser has kept of an earlier visit, where the published cells are still the same, and opens what was being written. */
  restore(): Promise<void>;
  /** The notebook's file as it stands, with the values of its inputs as their defaults, and with what its cells show. */
  text(): Promise<string>;
  /**
   * Takes what a reader's file changes, once its reader has seen it and agrees.
   *
   * @throws Error that says what the file is not
   */
  take(name: string, text: string): Promise<void>;
}

/**
 * Lets a reader edit a notebook that runs, its texts and code, and write cells of one's own.
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
  const prefix = `c-${running.name.slice(0, 2)}-`;
  const published = notebookCells(file);
  const sources = new Map(published.map(({ id, source }) => [id, source]));
  const apply = runEdits(running, published, compiler, guard, (isRunning) => {
    memory.remember(runName(running.name), isRunning ? "yes" : "");
  });
  let cells: readonly Cell[] = published;
  const sections = new Map<string, HTMLElement>();
  const panels = new Map<string, CellPanel>();

  const cellOf = (id: string): Cell => cells.find((cell) => cell.id === id)!;
  const kept = recallEdits(memory, editsName(running.name));
  const drafts = new Map(recallEdits(memory, draftsName(running.name)));
  /** What was kept of cells that have been published anew since. */
  const outdated = [...kept].filter(([id, edit]) => "was" in edit && sources.get(id) !== edit.was);
  /** What stays kept and does not run: all, until the reader has it run. */
  let waiting = [...kept];

  const sectionOf = (cell: Cell): HTMLElement => {
    const known = sections.get(cell.id) ?? document.getElementById(prefix + cell.id);
    if (known) return known;
    const section = ownSection(prefix, cell);
    sections.set(cell.id, section);
    const { id } = cell;
    cellBar(section, {
      edit: async () => panelOf(cellOf(id)).open(),
      add: (kind) => add(kind, id),
    });
    return section;
  };
  /** Puts the reader's own cells in their places. */
  const arrange = (): void => {
    for (const [id, section] of sections)
      if (!cells.some((cell) => cell.id === id)) section.remove();
    let last: HTMLElement | undefined;
    for (const cell of cells) {
      if (cell.kind === "raw") continue;
      const section = sectionOf(cell);
      if (sections.has(cell.id) && last!.nextElementSibling !== section) last!.after(section);
      last = section;
    }
  };
  /** Makes the notebook consist of other cells: those that differ from before are drawn, and what follows runs. */
  const change = async (next: readonly Cell[]): Promise<boolean> => {
    const before = new Map(cells.map((cell) => [cell.id, cell]));
    cells = numbered(next, published);
    arrange();
    for (const cell of cells)
      if (before.get(cell.id)?.source !== cell.source)
        panelOf(cell).draw(cell.source, sources.get(cell.id));
    onChange();
    const isKept = rememberEdits(
      memory,
      editsName(running.name),
      new Map([...waiting, ...editsOf(cells, published)]),
    );
    await apply(cells);
    return isKept;
  };
  /** Keeps what is written in a cell's editor and has not been run. */
  const keepDraft = (id: string, is: string | undefined): boolean => {
    if (is === undefined) drafts.delete(id);
    else drafts.set(id, { was: cellOf(id).source, is });
    return rememberEdits(memory, draftsName(running.name), drafts);
  };
  const withSource = (id: string, source: string): Cell[] =>
    cells.map((cell) => (cell.id === id ? { ...cell, source } : cell));
  const add = async (kind: OwnKind, after: string | undefined): Promise<void> => {
    const cell = ownCell(kind);
    const added = change(withCell(cells, cell, after));
    panelOf(cellOf(cell.id)).open();
    await added;
  };
  /** Takes a cell of the reader's own out, and offers it back where it was. */
  const remove = (id: string): void => {
    const removed = [...editsOf(cells, published)].filter(([own]) => own === id);
    const note = document.createElement("p");
    note.className = "edit-bar";
    note.innerHTML = `<span role="status">${words.removed}</span> <button type="button">${words.bringBack}</button>`;
    sectionOf(cellOf(id)).before(note);
    const button = note.querySelector("button")!;
    button.addEventListener("click", () => {
      note.remove();
      void change(withEdits(cells, new Map(removed)));
      panelOf(cellOf(id)).open();
    });
    keepDraft(id, undefined);
    void change(cells.filter((cell) => cell.id !== id));
    button.focus();
  };
  /** What is known of the notebook with a cell as it is being written. */
  const helpFor = (id: string): Help => ({
    async faults(text) {
      const { judge } = await compiler;
      const edited = [...editsOf(cells, published).keys(), id];
      const judged = await judge(withSource(id, text), edited);
      // Of a cell that has been taken out meanwhile there are none.
      return judged.find((each) => each.id === id)?.faults ?? [];
    },
    complete: async (text, at) => (await compiler).complete(withSource(id, text), id, at),
    describe: async (text, at, name) =>
      (await compiler).describe(withSource(id, text), id, at, name),
    explain: async (text, at) => (await compiler).explain(withSource(id, text), id, at),
    bringing: async (text, name) => (await compiler).bringing(withSource(id, text), id, name),
  });
  const panelOf = (cell: Cell): CellPanel => {
    const { id, kind } = cell;
    const known = panels.get(id);
    if (known) return known;
    const section = sectionOf(cell);
    const pictures = file.cells.find((each) => each.id === id)?.attachments ?? {};
    const render = (text: string): string =>
      running.render(text, (address) => attachedPicture(pictures, address));
    const panel = createCellPanel(section, {
      run: (source) => change(withSource(id, source)),
      undo: () => void change(withSource(id, sources.get(id)!)),
      move: (by) => void change(withMoved(cells, id, by)),
      remove: () => remove(id),
      keepDraft: (text) => keepDraft(id, text),
      name: () => (kind === "code" ? words.codeOfCell : words.textOfCell)(cellOf(id).number),
      help: kind === "code" ? helpFor(id) : undefined,
      show: kind === "code" ? undefined : textCell(section, render),
    });
    panel.draw(cell.source, sources.get(id));
    panels.set(id, panel);
    return panel;
  };
  return {
    open: (id) => panelOf(cellOf(id)).open(),
    add,
    edits: () => editsOf(cells, published).size,
    undoAll() {
      const before = cells;
      void change(published);
      return () => change(withEdits(cells, editsOf(before, published)));
    },
    async restore() {
      waiting = outdated;
      const ran = change(withEdits(cells, kept));
      for (const [id, { is, ...kept }] of drafts) {
        const cell = cells.find((each) => each.id === id);
        if (cell && "was" in kept && kept.was === cell.source) panelOf(cell).open(is);
        else drafts.delete(id);
      }
      await ran;
    },
    async text() {
      const { withValues, held } = await compiler;
      await running.settled();
      const inputs = running.inputs();
      const values = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
      const changed = inputs.filter(({ isChanged }) => isChanged).map(({ name }) => name);
      const runs = new Map(running.program().cells.map((cell) => [cell.id, cell]));
      const writing = cells.map(async (cell) => {
        const { outputs = [] } = runs.get(cell.id) ?? {};
        return outputs.some((name) => changed.includes(name))
          ? { ...cell, source: await withValues(cell.source, values) }
          : cell;
      });
      const answers = new Set(await held(cells));
      return editedNotebookText(file, await Promise.all(writing), (id) =>
        cellOutputs(
          running.shown(id),
          answers.has(id),
          runs.get(id)?.inputs.includes("live") === true,
        ),
      );
    },
    async take(name, text) {
      const { changes, added, others } = readNotebookText(text, file);
      let next = cells.map((cell) => ({ ...cell, source: changes.get(cell.id) ?? cell.source }));
      for (const { cell, after } of added)
        next = next.some(({ id }) => id === cell.id)
          ? next.map((each) => (each.id === cell.id ? { ...each, source: cell.source } : each))
          : withCell(next, cell, after);
      const opened = numbered(next, published)
        .filter(({ id, source }) => cells.find((cell) => cell.id === id)?.source !== source)
        .map(({ id, number, source }) => ({
          number,
          before: sources.get(id) ?? "",
          after: source,
        }));
      if (await askBeforeRunning(name, opened, others)) await change(next);
    },
  };
}
