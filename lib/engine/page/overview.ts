import { interfaceWords as words } from "../interfaceWords.js";
import { escapeHtml } from "../render/escapeHtml.js";

/** All sections of a presented page, to go to one of them. */
export function createOverview(
  titles: readonly string[],
  go: (section: number) => void,
): { toggle(): void } {
  const dialog = document.createElement("dialog");
  dialog.className = "text-dialog overview";
  dialog.setAttribute("aria-label", words.overview);
  const items = titles.map(
    (title) => `<li><button type="button">${escapeHtml(title)}</button></li>`,
  );
  dialog.innerHTML = `<ol>${items.join("")}</ol>`;
  document.body.append(dialog);
  dialog.querySelectorAll("button").forEach((button, section) =>
    button.addEventListener("click", () => {
      dialog.close();
      go(section);
    }),
  );
  dialog.addEventListener("keydown", ({ key }) => key === "o" && dialog.close());
  return { toggle: () => (dialog.open ? dialog.close() : dialog.showModal()) };
}
