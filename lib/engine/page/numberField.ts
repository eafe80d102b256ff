import { writeNumber } from "../words/readNumber.js";

/** The field of an input in which the reader writes a number. */
export interface NumberField {
  /** Shows the value in force, whichever control gave it; what is being written is let be. */
  draw(value: number | null): void;
}

/** @param take - told what is written, once no input method composes it; throws what is wrong with it */
export function bindNumberField(element: HTMLElement, take: (text: string) => void): NumberField {
  const field = element.querySelector<HTMLInputElement>(".number")!;
  const refusal = element.querySelector<HTMLElement>(".refusal")!;
  let shown = field.value;
  let isWriting = false;
  const refuse = (message: string): void => {
    refusal.textContent = message;
    refusal.hidden = message === "";
    field.setAttribute("aria-invalid", String(message !== ""));
  };
  const show = (): void => {
    field.value = shown;
    refuse("");
  };
  const read = (): void => {
    isWriting = true;
    try {
      take(field.value);
      refuse("");
    } catch (error) {
      refuse((error as Error).message);
    } finally {
      isWriting = false;
    }
  };
  field.addEventListener("compositionstart", () => (isWriting = true));
  field.addEventListener("compositionend", read);
  field.addEventListener("input", (event) => (event as InputEvent).isComposing || read());
  field.addEventListener("blur", show);
  return {
    draw(value) {
      shown = value === null ? "" : writeNumber(value);
      if (!isWriting) show();
    },
  };
}
