import { loadsAt } from "../words/loads.js";
import { parseInput } from "../words/parseInput.js";
import type { Assumptions } from "./assumptions.js";
import { comeTo } from "./comeTo.js";

/**
 * Lets a link of a notebook put its inputs at values: a click changes those that it names and no others, and goes to
 * the cell that it names. Its address, for a copy, is that of the page with these values.
 *
 * @param keyOf - key of an input, by the name that the notebook gives it
 */
export function bindLoads(
  notebook: HTMLElement,
  keyOf: (name: string) => string | undefined,
  assumptions: Assumptions,
  signal?: AbortSignal,
): void {
  /** The link under a pointer, and what it is to load; from then on its address has the inputs' keys. */
  const read = ({ target }: Event): URLSearchParams | undefined => {
    const link = (target as Element).closest<HTMLElement>(`a[href^="${loadsAt}"]`);
    if (!link) return undefined;
    const written = (link.dataset["loads"] ??= link.getAttribute("href")!.slice(1));
    const settings = new URLSearchParams(written);
    const address = [...settings].map(([name, text]) => [
      keyOf(name) ?? name,
      name === "at" ? (cellOf(text)?.id ?? "") : text,
    ]);
    link.setAttribute("href", `#${new URLSearchParams(address)}`);
    return settings;
  };
  const cellOf = (id: string): Element | null =>
    notebook.querySelector(`[data-cell="${CSS.escape(id)}"]`);
  const click = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const settings = read(event);
    if (!settings) return;
    event.preventDefault();
    for (const [name, text] of settings) {
      const input = assumptions.inputs().find(({ key }) => key === keyOf(name));
      if (input) assumptions.set(input.key, parseInput(input, text));
    }
    const cell = cellOf(settings.get("at") ?? "");
    if (cell) comeTo(cell);
  };
  const heard = signal && { signal };
  notebook.addEventListener("click", click, heard);
  for (const near of ["pointerover", "focusin"] as const)
    notebook.addEventListener(near, (event) => void read(event), heard);
}
