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

/** Another page of the same host may have written there, too. */
export function recallEdits({ recall }: Memory, notebook: string): KeptEdits {
  const text = recall(editsName(notebook));
  return text === null || text === "" ? {} : (JSON.parse(text) as KeptEdits);
}

/** @returns whether they outlast the page */
export const rememberEdits = ({ remember }: Memory, notebook: string, edits: KeptEdits): boolean =>
  remember(editsName(notebook), Object.keys(edits).length > 0 ? JSON.stringify(edits) : "");
