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

/** From the system's theme to the other one, then to its like, then back to the system's. */
const next = (): Theme | "system" => {
  const [own, other]: Theme[] = system.matches ? ["dark", "light"] : ["light", "dark"];
  const { theme } = document.documentElement.dataset;
  return theme === other ? own! : theme === own ? "system" : other!;
};

/** Makes the theme button live, which goes from light to dark to the system's; the choice is remembered, in every open page. */
export function followTheme({ recall, remember, onOther }: Memory): void {
  const button = document.querySelector<HTMLButtonElement>("[data-action=theme]")!;
  const changed = (): void => {
    button.setAttribute("aria-label", words.switchTo[next()]);
    button.title = words.switchTo[next()];
    for (const listener of listeners) listener();
  };
  const choose = (theme: string | null): void => {
    document.documentElement.dataset["theme"] = theme ?? "system";
    changed();
  };
  button.addEventListener("click", () => {
    const theme = next();
    remember("theme", theme);
    choose(theme);
  });
  onOther("theme", choose);
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
  choose(recall("theme"));
}
