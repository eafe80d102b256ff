import { sayWord } from "./addScript.js";
import { carryNotebook } from "./carryNotebook.js";
import { cellBar, cellOf, type OwnKind } from "./cellBar.js";
import { interfaceWords as words } from "../interfaceWords.js";
import { draftsName, editsName, runName } from "./editing/keptEdits.js";
import { loadPart } from "./loadPart.js";
import type { Memory } from "./memory.js";
import { safeNote } from "./safeNote.js";
import type { RunningNotebook } from "./startNotebook.js";
import { typesetting } from "./typesetting.js";

/** What edits a page's notebooks; it comes with the first edit. */
export interface Editing {
  /** Opens the editor at a cell. */
  open(notebook: string, cell: string): Promise<void>;
  /** Puts a cell of the reader's own after one of the notebook, or at its end, and opens the editor there. */
  add(notebook: string, kind: OwnKind, after?: string): Promise<void>;
  /** Runs the edits of an earlier visit. */
  restore(notebook: string): Promise<void>;
  /** A notebook's file as it stands, edits and values of inputs in it. */
  text(notebook: string): Promise<string>;
  /** Takes the edits of a file, once the reader has seen them and agrees. */
  take(notebook: string, file: File): Promise<void>;
}

/** What a page hands to the script that edits its notebooks. */
export interface EditablePage {
  readonly notebooks: readonly RunningNotebook[];
  /** Where edits are kept. */
  readonly memory: Memory;
  /** Writes the contents anew: headings may have changed. */
  readonly readContents: () => void;
  /** What scripts that the page adds later are to say. */
  readonly sayWord: (nonce: string) => void;
}

/**
 * Lets the reader edit cells and add some, take the notebook away and bring it back. Nothing is loaded before the first of
 * these, unless edits of an earlier visit are kept, which run again; at an address that ends in `#safe`, and where they
 * did not end the last time, they wait.
 *
 * @param isSafe - whether the page was opened at such an address
 */
export function followEdits(known: Omit<EditablePage, "sayWord">, isSafe: boolean): void {
  if (document.body.dataset["editor"] === undefined) return;
  const page: EditablePage = { ...known, sayWord };
  let editing: Promise<Editing> | undefined;
  const load = (): Promise<Editing> => {
    const known = (editing ??= Promise.all([loadPart("editing"), typesetting()]).then(() =>
      (globalThis as unknown as { startEditing(page: EditablePage): Editing }).startEditing(page),
    ));
    known.catch(() => (editing = undefined));
    return known;
  };
  // A hand that comes to a button takes a moment before it presses: the editor is on its way by then.
  const end = new AbortController();
  const come = ({ target }: Event): void => {
    if (!(target as Element).closest?.("[data-action=edit], [data-action=add]")) return;
    end.abort();
    // Where it is not there, the press says so.
    void loadPart("editing").catch(() => {});
  };
  for (const near of ["pointerover", "focusin"] as const)
    document.addEventListener(near, come, { signal: end.signal });
  for (const { name, settled } of page.notebooks) {
    const article = document.querySelector<HTMLElement>(`[data-notebook="${name}"]`)!;
    for (const section of article.querySelectorAll<HTMLElement>(".cell"))
      cellBar(section, {
        edit: async () => (await load()).open(name, cellOf(section)),
        add: async (kind) => (await load()).add(name, kind, cellOf(section)),
      });
    carryNotebook(
      article,
      async (kind) => (await load()).add(name, kind),
      async () => (await load()).text(name),
      async (file) => (await load()).take(name, file),
    );
    const kept = [editsName(name), draftsName(name)];
    if (!kept.some((each) => page.memory.recall(each))) continue;
    const restore = (): void => void load().then((editing) => editing.restore(name));
    const isHung = page.memory.recall(runName(name)) === "yes";
    const forget = (): void =>
      [...kept, runName(name)].forEach((each) => page.memory.remember(each, ""));
    if (isSafe || isHung)
      safeNote(article, isHung ? words.editsHung : words.editsWait, restore, forget);
    // What the page was built with stands there until the notebook has run once.
    else void settled().then(restore);
  }
}
