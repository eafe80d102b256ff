import { copyText } from "./copyText.js";
import { onKey } from "./onKey.js";
import type { Memory } from "./memory.js";

/** Makes the page-wide code switch live (button and the key `c`), remembers it, and lets code be copied. */
export function followCode({ recall, remember, onOther }: Memory): void {
  const button = document.querySelector<HTMLButtonElement>("[data-action=code]");
  if (!button) return;
  const cells = (): NodeListOf<HTMLDetailsElement> => document.querySelectorAll("details.code");
  const isOpen = (): boolean => button.getAttribute("aria-pressed") === "true";
  const hide = (cell: HTMLDetailsElement): void => {
    if (!cell.matches(".is-quiet > *")) return;
    if (cell.open || isOpen()) cell.removeAttribute("hidden");
    else cell.setAttribute("hidden", "until-found");
  };
  const mark = (open: boolean): void => {
    document.documentElement.dataset["code"] = open ? "open" : "folded";
    button.setAttribute("aria-pressed", String(open));
    cells().forEach(hide);
  };
  const show = (open: boolean): void => {
    for (const cell of cells()) cell.open = open;
    mark(open);
  };
  const toggle = (): void => {
    const open = !isOpen();
    remember("code", open ? "open" : "folded");
    show(open);
  };
  // What the reader, a search or a link has unfolded before the page was live stays so.
  if (recall("code") === "open") show(true);
  else mark(false);
  for (const cell of cells()) cell.addEventListener("toggle", () => hide(cell));
  onOther("code", (state) => show(state === "open"));
  button.addEventListener("click", toggle);
  onKey("c", toggle);
  for (const copy of document.querySelectorAll<HTMLButtonElement>(
    "details.code [data-action=copy]",
  ))
    copy.addEventListener("click", () => {
      const code = copy.closest(".code")!.querySelector("code")!.textContent ?? "";
      void copyText(code, copy);
    });
}
