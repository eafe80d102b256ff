import type { Cell } from "../../dataflow/notebook.js";
import type { OwnKind } from "../cellBar.js";
import type { Memory } from "../memory.js";
import { ownCell, withCell } from "./ownCells.js";

/** One edited cell: what was published when it was edited, and what it is now. */
export interface KeptEdit {
  readonly was: string;
  readonly is: string;
}

/** A cell of the reader's own, and the id of the one before it. */
export interface KeptCell {
  readonly kind: OwnKind;
  readonly after: string;
  readonly is: string;
}

/** What the browser keeps of a notebook's edits, by the cell's id, in the order of the cells. */
export type KeptEdits = ReadonlyMap<string, KeptEdit | KeptCell>;

/** Under this name a page's memory keeps the edits of a notebook. */
export const editsName = (notebook: string): string => `edits:${notebook}`;

/** Under this one it keeps what is written in editors and has not been run. */
export const draftsName = (notebook: string): string => `drafts:${notebook}`;

/** And under this one, as long as they run, that they do: where it still says so, the page was left before they ended. */
export const runName = (notebook: string): string => `runs:${notebook}`;

/** What another page of the same host has written there, and is no edit, counts as nothing kept. */
export function recallEdits({ recall }: Memory, name: string): KeptEdits {
  return new Map(readList(recall(name) ?? "").filter(isKept));
}

function readList(text: string): unknown[] {
  try {
    const list = JSON.parse(text) as unknown;
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function isKept(entry: unknown): entry is [string, KeptEdit | KeptCell] {
  const [id, kept] = Array.isArray(entry) ? (entry as unknown[]) : [];
  const { was, is, kind, after } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const isOwn = (kind === "code" || kind === "markdown") && typeof after === "string";
  return typeof id === "string" && (typeof was === "string" || isOwn) && typeof is === "string";
}

/** @returns whether they outlast the page */
export const rememberEdits = ({ remember }: Memory, name: string, edits: KeptEdits): boolean =>
  remember(name, edits.size > 0 ? JSON.stringify([...edits]) : "");

/** How cells differ from what was published. */
export function editsOf(cells: readonly Cell[], published: readonly Cell[]): KeptEdits {
  const sources = new Map(published.map(({ id, source }) => [id, source]));
  const edits = new Map<string, KeptEdit | KeptCell>();
  cells.forEach(({ id, kind, source: is }, i) => {
    const was = sources.get(id);
    if (was === undefined) edits.set(id, { kind: kind as OwnKind, after: cells[i - 1]!.id, is });
    else if (was !== is) edits.set(id, { was, is });
  });
  return edits;
}

/** Cells with edits in them, but for those of cells that are no longer what was edited: published anew, or edited since. */
export function withEdits(before: readonly Cell[], edits: KeptEdits): Cell[] {
  let cells = before.map((cell) => {
    const kept = edits.get(cell.id);
    return kept && "was" in kept && kept.was === cell.source ? { ...cell, source: kept.is } : cell;
  });
  for (const [id, kept] of edits)
    if ("kind" in kept && !cells.some((cell) => cell.id === id))
      cells = withCell(cells, ownCell(kept.kind, kept.is, id), kept.after);
  return cells;
}
