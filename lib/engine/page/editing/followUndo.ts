import { interfaceWords as words } from "../../interfaceWords.js";
import type { EditedNotebook } from "./editNotebook.js";

/** Says in the tray how many cells are edited, and undoes all edits. */
export function followUndo(notebooks: readonly EditedNotebook[]): { draw(): void } {
  const tray = document.querySelector<HTMLElement>("#tray")!;
  const mark = document.createElement("span");
  mark.className = "edit-mark";
  const undo = document.createElement("button");
  undo.type = "button";
  undo.textContent = words.undoAllEdits;
  undo.hidden = true;
  const back = document.createElement("button");
  back.type = "button";
  back.textContent = words.bringBack;
  back.hidden = true;
  let redo: readonly (() => Promise<unknown>)[] = [];
  undo.addEventListener("click", () => {
    redo = notebooks.map((notebook) => notebook.undoAll());
    back.hidden = false;
    back.focus();
  });
  back.addEventListener("click", () => {
    for (const each of redo) void each();
    undo.focus();
  });
  tray.querySelector(".tray-summary")!.after(mark);
  tray.querySelector("[data-action=reset]")!.after(" ", undo, " ", back);
  return {
    draw() {
      const count = notebooks.reduce((sum, notebook) => sum + notebook.edits(), 0);
      mark.textContent = count === 0 ? "" : words.editedCells(count);
      undo.hidden = count === 0;
      back.hidden = true;
      // A notebook without assumptions has its tray for this alone.
      if (count === 0) return;
      tray.hidden = false;
      document.body.classList.add("has-tray");
    },
  };
}
