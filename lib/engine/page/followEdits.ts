import { interfaceWords as words } from "../interfaceWords.js";
import { loadPart } from "./loadPart.js";
import type { Memory } from "./memory.js";
import type { RunningNotebook } from "./startNotebook.js";

/** What edits a page's notebooks; it comes with the first edit. */
export interface Editing {
  /** Opens the editor at a code cell. */
  open(notebook: string, cell: string): Promise<void>;
}

/** What a page hands to the script that edits its notebooks. */
export interface EditablePage {
  readonly notebooks: readonly RunningNotebook[];
  readonly memory: Memory;
}

/** Puts a button at each code cell that opens it in an editor; nothing is loaded before it is pressed. */
export function followEdits(page: EditablePage): void {
  if (document.body.dataset["editor"] === undefined) return;
  let editing: Promise<Editing> | undefined;
  const load = (): Promise<Editing> =>
    (editing ??= loadPart("editing").then(() =>
      (globalThis as unknown as { startEditing(page: EditablePage): Editing }).startEditing(page),
    ));
  for (const code of document.querySelectorAll<HTMLElement>("[data-cell] > .code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset["action"] = "edit";
    button.textContent = words.edit;
    code.querySelector("[data-action=copy]")!.before(button);
    button.addEventListener("click", () => {
      const { cell } = code.parentElement!.dataset;
      const { notebook } = code.closest<HTMLElement>("[data-notebook]")!.dataset;
      load()
        .then((found) => found.open(notebook!, cell!))
        .catch((error: unknown) => {
          editing = undefined;
          button.textContent = (error as Error).message;
        });
    });
  }
}
