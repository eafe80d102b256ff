import { interfaceWords as words } from "../../interfaceWords.js";
import { escapeHtml } from "../../render/escapeHtml.js";
import { differenceHtml } from "./differenceHtml.js";

/** One cell of a file that a reader has opened, and what was published. */
export interface OpenedCell {
  readonly number: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Shows all code of an opened file that differs from what was published, and asks whether it may run.
 *
 * @param others - how many of its cells the page has no place for
 */
export function askBeforeRunning(
  file: string,
  cells: readonly OpenedCell[],
  others: number,
): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.className = "text-dialog opened";
  dialog.setAttribute("aria-label", words.openNotebook);
  const list = cells.map(
    ({ number, before, after }) =>
      `<h3>${words.cell(number)}</h3>${differenceHtml(before, after).replace("<details", "<details open")}`,
  );
  const more = others > 0 ? ` ${words.otherCells(others)}` : "";
  const run =
    cells.length > 0 ? `<button type="button" value="run">${words.runThese}</button> ` : "";
  dialog.innerHTML = `<p>${escapeHtml(words.opened(file, cells.length))}${more}</p>${list.join("")}
<p>${run}<button type="button" value="">${words.leaveIt}</button></p>`;
  for (const button of dialog.querySelectorAll("button"))
    button.addEventListener("click", () => dialog.close(button.value));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "run");
    }),
  );
}
