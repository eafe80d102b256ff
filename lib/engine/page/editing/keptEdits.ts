import type { Memory } from "../memory.js";

/** One edited cell: what was published when it was edited, and what it is now. */
export interface KeptEdit {
  readonly was: string;
  readonly is: string;
}

/** The edits of a notebook that the browser keeps, by the cell's id. */
export type KeptEdits = Readonly<Record<string, KeptEdit>>;

/** Under this name a page's memory keeps the edits of a notebook. */
export const editsName = (notebook: string): string => `edits:${notebook}`;

/** What another page of the same host has written there, and is no edit, counts as nothing kept. */
export function recallEdits({ recall }: Memory, notebook: string): KeptEdits {
  const kept = Object.entries(readObject(recall(editsName(notebook)) ?? ""));
  return Object.fromEntries(kept.filter((entry): entry is [string, KeptEdit] => isEdit(entry[1])));
}

function readObject(text: string): object {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    return {};
  }
}

const isEdit = (kept: unknown): boolean => {
  const { was, is } = (kept ?? {}) as Partial<Record<keyof KeptEdit, unknown>>;
  return typeof was === "string" && typeof is === "string";
};

/** @returns whether they outlast the page */
export const rememberEdits = ({ remember }: Memory, notebook: string, edits: KeptEdits): boolean =>
  remember(editsName(notebook), Object.keys(edits).length > 0 ? JSON.stringify(edits) : "");
