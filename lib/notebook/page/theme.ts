import { remember, recall } from "./memory.js";

export type Theme = "light" | "dark";

const listeners: (() => void)[] = [];
const system = window.matchMedia("(prefers-color-scheme: dark)");
let printing = false;

/** The theme in force: paper is light; else the reader's choice; else the system's. */
export function currentTheme(): Theme {
  if (printing) return "light";
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return system.matches ? "dark" : "light";
}

export const isPrinting = (): boolean => printing;

export function onTheme(listener: () => void): void {
  listeners.push(listener);
}

/** Makes the theme button live; the choice is remembered. */
export function followTheme(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-action=theme]")!;
  const chosen = recall("theme");
  if (chosen) document.documentElement.dataset["theme"] = chosen;
  const changed = (): void => {
    const other = currentTheme() === "dark" ? "light" : "dark";
    button.setAttribute("aria-label", `Switch to the ${other} theme`);
    for (const listener of listeners) listener();
  };
  button.addEventListener("click", () => {
    const theme = currentTheme() === "dark" ? "light" : "dark";
    document.documentElement.dataset["theme"] = theme;
    remember("theme", theme);
    changed();
  });
  system.addEventListener("change", changed);
  const print = (begins: boolean) => (): void => {
    printing = begins;
    changed();
  };
  window.addEventListener("beforeprint", print(true));
  window.addEventListener("afterprint", print(false));
  changed();
}
