import { copyText } from "./copyText.js";
import { onKey } from "./onKey.js";
import type { Memory } from "./memory.js";

/** Makes the page-wide code switch live (button and the key `c`), remembers it, and lets code be copied. */
export function followCode({ recall, remember, onOther }: Memory): void {
  const button = document.querySelector<HTMLButtonElement>("[data-action=code]");
  if (!button) return;
  const cells = document.querySelectorAll<HTMLDetailsElement>("details.code");
  const show = (open: boolean): void => {
    for (const cell of cells) cell.open = open;
    document.documentElement.dataset["code"] = open ? "open" : "folded";
    button.setAttribute("aria-pressed", String(open));
  };
  const toggle = (): void => {
    const open = button.getAttribute("aria-pressed") !== "true";
    remember("code", open ? "open" : "folded");
    show(open);
  };
  show(recall("code") === "open");
  onOther("code", (state) => show(state === "open"));
  button.addEventListener("click", toggle);
  onKey("c", toggle);
  for (const copy of document.querySelectorAll<HTMLButtonElement>(
    "details.code [data-action=copy]",
  ))
    copy.addEventListener("click", () => {
      const code = copy.parentElement!.querySelector("code")!.textContent ?? "";
      void copyText(code, copy);
    });
}
