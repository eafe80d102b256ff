import { inputHtml } from "../inputHtml.js";
import type { Input } from "../slider.js";
import type { Assumptions } from "./assumptions.js";
import { writeAddress } from "./address.js";
import { bindControls } from "./controls.js";

/** The assumptions tray: every input of the page in reach, what differs, reset, copy link. */
export interface Tray {
  add(input: Input): void;
}

/**
 * @param order - names of all inputs as the page has them
 */
export function createTray(
  assumptions: Assumptions,
  carried: ReadonlyMap<string, string>,
  order: readonly string[],
): Tray {
  const tray = document.querySelector<HTMLElement>("#tray")!;
  const list = tray.querySelector<HTMLElement>(".tray-list")!;
  const summary = tray.querySelector<HTMLElement>(".tray-summary")!;
  const reset = tray.querySelector<HTMLButtonElement>("[data-action=reset]")!;
  const copy = tray.querySelector<HTMLButtonElement>("[data-action=copy]")!;
  const toggle = tray.querySelector<HTMLButtonElement>(".tray-toggle")!;
  const draw = (): void => {
    const changed = assumptions.inputs().filter(({ name }) => assumptions.isChanged(name));
    summary.textContent = changed.length === 0 ? "as in the text" : `${changed.length} changed`;
    tray.classList.toggle("is-changed", changed.length > 0);
    reset.disabled = changed.length === 0;
  };
  reset.addEventListener("click", () => {
    for (const { name, value } of assumptions.inputs()) assumptions.set(name, value);
  });
  copy.addEventListener("click", () => {
    const link = location.href.replace(/#.*$/, "") + writeAddress(assumptions, carried);
    void navigator.clipboard.writeText(link).then(
      () => flash(copy, "copied"),
      () => window.prompt("Copy this link", link),
    );
  });
  toggle.addEventListener("click", () => {
    const open = tray.classList.toggle("is-open");
    toggle.setAttribute("aria-expanded", String(open));
  });
  tray.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !tray.classList.contains("is-open")) return;
    toggle.click();
    toggle.focus();
  });
  assumptions.onChange(draw);
  return {
    add(input) {
      const present = [...list.children] as HTMLElement[];
      const place = (name: string): number => order.indexOf(name);
      if (present.some(({ dataset }) => dataset["input"] === input.name)) return;
      const after = present.find(({ dataset }) => place(dataset["input"]!) > place(input.name));
      const template = document.createElement("template");
      template.innerHTML = inputHtml(input, "tray");
      const element = template.content.firstElementChild as HTMLElement;
      list.insertBefore(element, after ?? null);
      bindControls(element, input, assumptions);
      tray.hidden = false;
      document.body.classList.add("has-tray");
      draw();
    },
  };
}

/** Shows `text` on a button for a moment. */
function flash(button: HTMLButtonElement, text: string): void {
  const label = button.textContent;
  button.textContent = text;
  window.setTimeout(() => (button.textContent = label), 1500);
}
