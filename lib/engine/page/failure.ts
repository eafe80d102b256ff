import { interfaceWords as words } from "../interfaceWords.js";
import { escapeHtml } from "../render/escapeHtml.js";
import { failureHtml } from "../render/failureHtml.js";
import { formatValue, shownName, type InputValue } from "../words/input.js";
import { Stopped } from "./working.js";
import type { Assumptions } from "./assumptions.js";

/**
 * Calm box at a cell that failed: what went wrong, after which input, and a button to undo it.
 *
 * @param upstream - keys of the inputs that the cell depends on
 * @param good - their values when the cell last came to its end
 * @param runAgain - runs the cell once more, for one that the reader stopped
 */
export function failureBox(
  error: Error,
  blockedBy: string | undefined,
  upstream: readonly string[],
  assumptions: Assumptions,
  lastChanged: string | undefined,
  good: ReadonlyMap<string, InputValue>,
  runAgain: () => void,
): HTMLElement {
  const outer = document.createElement("div");
  outer.innerHTML = failureHtml(error);
  const box = outer.firstElementChild as HTMLElement;
  if (blockedBy !== undefined) {
    // A listener has heard what failed.
    box.removeAttribute("role");
    box.innerHTML = `<p>${words.waitsFor(`<code>${escapeHtml(blockedBy)}</code>`)}</p>`;
    return box;
  }
  if (error instanceof Stopped) {
    box.innerHTML = `<p>${escapeHtml(error.message)} <button type="button">${words.runAgain}</button></p>`;
    box.querySelector("button")!.addEventListener("click", runAgain);
    return box;
  }
  const cause = upstream.find((key) => key === lastChanged) ?? upstream.find(assumptions.isChanged);
  if (cause === undefined) return box;
  const input = assumptions.inputs().find(({ key }) => key === cause)!;
  const name = shownName(input);
  const now = assumptions.get(cause)!;
  const value = escapeHtml(formatValue(now));
  const back = [good.get(cause), input.value].find((each) => each !== undefined && each !== now);
  if (back === undefined) return box;
  box.insertAdjacentHTML(
    "beforeend",
    `<p>${words.happenedWith} ${escapeHtml(name)} = ${value}. <button type="button">${words.undo}: ${escapeHtml(name)} = ${escapeHtml(formatValue(back))}</button></p>`,
  );
  box.querySelector("button")!.addEventListener("click", () => assumptions.set(cause, back));
  return box;
}
