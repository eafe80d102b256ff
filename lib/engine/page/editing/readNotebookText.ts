import { interfaceWords as words } from "../../interfaceWords.js";
import { sourceText, type FileCell, type NotebookFile } from "./notebookCells.js";

/** Cells that a person writes are shorter than this by far; a page that compares longer ones stands still. */
const longestCell = 50_000;

/** Letters of a file that a page looks into, outputs included. */
const longestFile = 50_000_000;

/** What a reader's file changes in a published notebook: sources by the cell's id, and how many of its cells a page has no place for. */
export interface OpenedNotebook {
  readonly changes: ReadonlyMap<string, string>;
  readonly others: number;
}

/**
 * Reads a notebook's file that a reader has opened in the page of a published one. Nothing of it is run.
 *
 * @throws Error that says what the file is not
 */
export function readNotebookText(text: string, published: NotebookFile): OpenedNotebook {
  if (text.length > longestFile) throw new Error(words.tooLongFile(longestFile / 1e6));
  const content = parse(text);
  if (!isNotebook(content)) throw new Error(words.notANotebook);
  const own = new Map(published.cells.map((cell) => [cell.id, cell]));
  const known = content.cells.filter((cell) => own.has(cell.id));
  if (known.length * 2 < published.cells.length) throw new Error(words.anotherNotebook);
  content.cells.forEach((cell, index) => {
    if (sourceText(cell).length > longestCell) throw new Error(words.tooLongCell(index + 1));
  });
  const different = content.cells.filter((cell) => {
    const before = own.get(cell.id);
    return !before || sourceText(before) !== sourceText(cell);
  });
  const taken = different.filter(
    ({ id, cell_type: kind }) => kind === "code" && own.get(id)?.cell_type === "code",
  );
  const missing = published.cells.filter(({ id }) => !known.some((cell) => cell.id === id));
  return {
    changes: new Map(taken.map((cell) => [cell.id, sourceText(cell)])),
    others: different.length - taken.length + missing.length,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    throw new Error(`${words.notANotebook} ${(error as Error).message}`);
  }
}

function isNotebook(content: unknown): content is NotebookFile {
  const { nbformat, cells } = (content ?? {}) as { nbformat?: unknown; cells?: unknown };
  return nbformat === 4 && Array.isArray(cells) && cells.every(isCell);
}

function isCell(cell: unknown): cell is FileCell {
  const { id, cell_type: kind, source } = (cell ?? {}) as Record<string, unknown>;
  const lines: unknown[] = Array.isArray(source) ? source : [source];
  return (
    typeof id === "string" &&
    ["code", "markdown", "raw"].includes(kind as string) &&
    lines.every((line) => typeof line === "string")
  );
}
