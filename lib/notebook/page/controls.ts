import { parseInput } from "../parseInput.js";
import { valueText } from "../inputHtml.js";
import type { Assumptions, PageInput } from "./assumptions.js";

/** Makes the controls of one input live: in the text or in the tray, they are the same input. */
export function bindControls(element: HTMLElement, input: PageInput, assumptions: Assumptions): void {
  const range = element.querySelector<HTMLInputElement>('input[type="range"]')!;
  const number = element.querySelector<HTMLInputElement>('input[type="number"]')!;
  const reset = element.querySelector<HTMLButtonElement>(".reset")!;
  const refusal = element.querySelector<HTMLElement>(".refusal")!;
  const refuse = (message: string): void => {
    refusal.textContent = message;
    refusal.hidden = message === "";
    number.setAttribute("aria-invalid", String(message !== ""));
  };
  const draw = (): void => {
    const value = assumptions.get(input.key) ?? input.value;
    range.value = String(value);
    range.setAttribute("aria-valuetext", valueText(value, input.unit));
    range.style.setProperty("--travel", `${travel(input, value)}%`);
    if (document.activeElement !== number) number.value = String(value);
    element.classList.toggle("is-changed", assumptions.isChanged(input.key));
    refuse("");
  };
  range.addEventListener("input", () => assumptions.set(input.key, range.valueAsNumber));
  number.addEventListener("input", () => {
    try {
      assumptions.set(input.key, parseInput(input, number.value));
      refuse("");
    } catch (error) {
      refuse((error as Error).message);
    }
  });
  number.addEventListener("blur", draw);
  reset.addEventListener("click", () => {
    assumptions.set(input.key, input.value);
    range.focus();
  });
  assumptions.onChange((key) => key === input.key && draw());
  range.disabled = number.disabled = false;
  draw();
}

/** How far along its travel a value lies, in percent. */
function travel({ min, max }: PageInput, value: number): number {
  return Math.max(0, Math.min(100, (100 * (value - min)) / (max - min)));
}
