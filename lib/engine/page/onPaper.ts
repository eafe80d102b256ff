import { interfaceWords as words } from "../interfaceWords.js";
import type { Assumptions } from "./assumptions.js";
import { isBehind } from "./behind.js";
import { settings, withoutDisk } from "./settings.js";
import { isPrinting, onTheme } from "./theme.js";

/** Says on paper at which assumptions a page was printed, and at which address it stands so. */
export function followPaper(assumptions: Assumptions, link: () => string): void {
  const note = document.querySelector<HTMLElement>("#on-paper")!;
  onTheme(() => {
    if (!isPrinting()) return;
    const at =
      assumptions.inputs().length > 0 ? `${words.assumptions}: ${settings(assumptions)}. ` : "";
    // Paper does not wait.
    const state = isBehind() ? ` ${words.notYet}` : "";
    note.textContent = `${at}${withoutDisk(link())}${state}`;
  });
}
