import { interfaceWords as words } from "../interfaceWords.js";
import type { Memory } from "./memory.js";

export type Theme = "light" | "dark";

const listeners: (() => void)[] = [];
const system = window.matchMedia("(prefers-color-scheme: dark)");
let printing = false;

/** The theme in force: paper is light; else the reader's choice; else the system's. In a notebook, the front end's. */
export function currentTheme(): Theme {
  if (printing) return "light";
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return frontEndTheme() ?? (system.matches ? "dark" : "light");
}

/** What JupyterLab, Notebook, nbconvert or VS Code say about their theme. */
function frontEndTheme(): Theme | undefined {
  const { dataset, classList } = document.body;
  if (dataset["jpThemeLight"] !== undefined)
    return dataset["jpThemeLight"] === "false" ? "dark" : "light";
  if (classList.contains("vscode-light") || classList.contains("vscode-high-contrast-light"))
    return "light";
  return classList.contains("vscode-dark") || classList.contains("vscode-high-contrast")
    ? "dark"
    : undefined;
}

/** Draws anew when the front end changes its theme. */
export function followFrontEnd(): void {
  let known = currentTheme();
  const watch = new MutationObserver(() => {
    if (currentTheme() === known) return;
    known = currentTheme();
    for (const listener of listeners) listener();
  });
  watch.observe(document.body, {
    attributes: true,
    attributeFilter: ["data-jp-theme-light", "class"],
  });
}

export const isPrinting = (): boolean => printing;

export function onTheme(listener: () => void): void {
  listeners.push(listener);
}

/** Makes the theme button live; the choice is remembered. */
export function followTheme({ recall, remember }: Memory): void {
  const button = document.querySelector<HTMLButtonElement>("[data-action=theme]")!;
  const chosen = recall("theme");
  if (chosen) document.documentElement.dataset["theme"] = chosen;
  const changed = (): void => {
    const other = currentTheme() === "dark" ? "light" : "dark";
    button.setAttribute("aria-label", words.switchTo[other]);
    for (const listener of listeners) listener();
  };
  button.addEventListener("click", () => {
    const theme = currentTheme() === "dark" ? "light" : "dark";
    document.documentElement.dataset["theme"] = theme;
    remember("theme", theme);
    changed();
  });
  system.addEventListener("change", changed);
  const print = (begins: boolean): void => {
    if (printing === begins) return;
    printing = begins;
    changed();
  };
  window.addEventListener("beforeprint", () => print(true));
  window.addEventListener("afterprint", () => print(false));
  // A page that is only shown as on paper is told no more than this.
  window.matchMedia("print").addEventListener("change", ({ matches }) => print(matches));
  changed();
}
