import { interfaceWords as words } from "../../interfaceWords.js";
import type { Cell } from "../../dataflow/notebook.js";
import { sourceText, type FileCell, type NotebookFile } from "./notebookCells.js";
import { ownCell } from "./ownCells.js";

/** Cells that a person writes are shorter than this by far; a page that compares longer ones stands still. */
const longestCell = 50_000;

/** Letters of a file that a page looks into, outputs included. */
const longestFile = 50_000_000;

/** More cells than a person writes. */
const mostCells = 1000;

/**
 * What a reader's file changes in a published notebook: sources by the cell's id, cells of its own and the id of the
 * one before each, and how many of its cells a page has no place for.
 */
export interface OpenedNotebook {
  readonly changes: ReadonlyMap<string, string>;
  readonly added: readonly { readonly cell: Cell; readonly after: string | undefined }[];
  readonly others: number;
}

/**
 * Reads a notebook's file that a reader has opened in the page of a published one. Nothing of it is run.
 *
 * @throws Error that says what the file is not
 */
export function readNotebookText(text: string, published: NotebookFile): OpenedNotebook {
  if (text.length > longestFile) throw new Error(words.tooLongFile(longestFile / 1e6));
  const file = parse(text);
  if (!isNotebook(file)) throw new Error(words.notANotebook);
  const content = { cells: withIds(file.cells, published.cells) };
  const own = new Map(published.cells.map((cell) => [cell.id, cell]));
  const known = content.cells.filter((cell) => own.has(cell.id));
  if (known.length * 2 < published.cells.length) throw new Error(words.anotherNotebook);
  if (content.cells.length > mostCells) throw new Error(words.tooManyCells(mostCells));
  content.cells.forEach((cell, index) => {
    if (sourceText(cell).length > longestCell) throw new Error(words.tooLongCell(index + 1));
  });
  const changes = new Map<string, string>();
  const added: { cell: Cell; after: string | undefined }[] = [];
  let others = published.cells.filter(({ id }) => !known.some((cell) => cell.id === id)).length;
  content.cells.forEach((cell, index) => {
    const { id, cell_type: kind } = cell;
    const [before, source] = [own.get(id), sourceText(cell)];
    if (before && kind === before.cell_type && source === sourceText(before)) return;
    if (kind === "raw" || (before && kind !== before.cell_type)) others += 1;
    else if (before) changes.set(id, source);
    else added.push({ cell: ownCell(kind, source, id), after: content.cells[index - 1]?.id });
  });
  return { changes, added, others };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    throw new Error(`${words.notANotebook} ${(error as Error).message}`);
  }
}

/** A cell as files have it: those of before version 4.5 have no ids, and some have other line ends. */
type AnyCell = Pick<FileCell, "cell_type" | "source"> & { readonly id?: unknown };

function isNotebook(content: unknown): content is { readonly cells: readonly AnyCell[] } {
  const { nbformat, cells } = (content ?? {}) as { nbformat?: unknown; cells?: unknown };
  return nbformat === 4 && Array.isArray(cells) && cells.every(isCell);
}

function isCell(cell: unknown): cell is AnyCell {
  const { cell_type: kind, source } = (cell ?? {}) as Record<string, unknown>;
  const lines: unknown[] = Array.isArray(source) ? source : [source];
  return (
    ["code", "markdown", "raw"].includes(kind as string) &&
    lines.every((line) => typeof line === "string")
  );
}

const isId = (id: unknown): id is string => typeof id === "string" && /^[\w-]{1,64}$/.test(id);

/**
 * Cells that have no ids get those of the published cells that they are copies of: what is unchanged tells which
 * those are, and between two of these the changed ones stand in the same order.
 */
function withIds(cells: readonly AnyCell[], published: readonly FileCell[]): FileCell[] {
  const read = cells.map((cell) => ({
    ...cell,
    source: sourceText(cell).replaceAll("\r\n", "\n"),
  }));
  const ids = read.map(({ id }) => (isId(id) ? id : undefined));
  const taken = new Set(ids);
  const give = (isLike: (cell: AnyCell, before: FileCell) => boolean): void => {
    let next = 0;
    read.forEach((cell, index) => {
      if (ids[index] !== undefined) {
        next = published.findIndex(({ id }) => id === ids[index]) + 1 || next;
        return;
      }
      const later = ids.slice(index).find((id) => published.some((before) => before.id === id));
      const end = published.findIndex(({ id }) => id === later);
      const found = published
        .slice(next, end < 0 ? undefined : end)
        .find((before) => !taken.has(before.id) && isLike(cell, before));
      if (!found) return;
      taken.add((ids[index] = found.id));
      next = published.indexOf(found) + 1;
    });
  };
  give((cell, before) => cell.source === sourceText(before));
  give(({ cell_type: kind }, before) => kind === before.cell_type);
  return read.map((cell, index) => ({ ...cell, id: ids[index] ?? ownCell("code").id }));
}
