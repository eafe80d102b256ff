import { parseInput } from "../parseInput.js";
import { valueText } from "../inputHtml.js";
import type { Input } from "../slider.js";
import type { Assumptions } from "./assumptions.js";

/** Makes the controls of one input live: in the text or in the tray, they are the same input. */
export function bindControls(element: HTMLElement, input: Input, assumptions: Assumptions): void {
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
    const value = assumptions.get(input.name) ?? input.value;
    range.value = String(value);
    range.setAttribute("aria-valuetext", valueText(value, input.unit));
    range.style.setProperty("--travel", `${travel(input, value)}%`);
    if (document.activeElement !== number) number.value = String(value);
    element.classList.toggle("is-changed", assumptions.isChanged(input.name));
    refuse("");
  };
  range.addEventListener("input", () => assumptions.set(input.name, range.valueAsNumber));
  number.addEventListener("input", () => {
    try {
      assumptions.set(input.name, parseInput(input, number.value));
      refuse("");
    } catch (error) {
      refuse((error as Error).message);
    }
  });
  number.addEventListener("blur", draw);
  reset.addEventListener("click", () => {
    assumptions.set(input.name, input.value);
    range.focus();
  });
  assumptions.onChange((name) => name === input.name && draw());
  range.disabled = number.disabled = false;
  draw();
}

/** How far along its travel a value lies, in percent. */
function travel({ min, max }: Input, value: number): number {
  return Math.max(0, Math.min(100, (100 * (value - min)) / (max - min)));
}
