import { interfaceWords as words } from "../interfaceWords.js";
import { escapeHtml } from "../render/escapeHtml.js";

/** All sections of a presented page, to go to one of them; their titles may change. */
export function createOverview(
  titles: readonly string[],
  go: (section: number) => void,
): { toggle(): void } {
  const dialog = document.createElement("dialog");
  dialog.className = "text-dialog overview";
  dialog.setAttribute("aria-label", words.overview);
  document.body.append(dialog);
  const open = (): void => {
    const items = titles.map(
      (title) => `<li><button type="button">${escapeHtml(title)}</button></li>`,
    );
    dialog.innerHTML = `<ol>${items.join("")}</ol>`;
    dialog.querySelectorAll("button").forEach((button, section) =>
      button.addEventListener("click", () => {
        dialog.close();
        go(section);
      }),
    );
    dialog.showModal();
  };
  dialog.addEventListener("keydown", ({ key }) => key === "o" && dialog.close());
  return { toggle: () => (dialog.open ? dialog.close() : open()) };
}
