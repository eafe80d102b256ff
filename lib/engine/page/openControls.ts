import { interfaceWords } from "../interfaceWords.js";
import { valueText } from "../render/inputHtml.js";
import type { Guess } from "../words/guess.js";
import { shownName, type InputValue, type OpenInput } from "../words/input.js";
import { parseInput } from "../words/parseInput.js";
import type { Question } from "../words/question.js";
import { readNumber, writeNumber } from "../words/readNumber.js";
import type { Assumptions, PageInput } from "./assumptions.js";
import { bindNumberField } from "./numberField.js";

/**
 * Makes a guess or a question live.
 *
 * @param signal - tells that the controls are gone
 */
export function bindOpen(
  element: HTMLElement,
  input: PageInput & OpenInput,
  assumptions: Assumptions,
  signal?: AbortSignal,
): void {
  const draw =
    input.kind === "guess"
      ? bindGuess(element, input, assumptions, signal)
      : bindQuestion(element, input, assumptions);
  assumptions.onChange((key) => key === input.key && draw(), signal);
  draw();
}

const buttonOf = (element: HTMLElement, action: string): HTMLButtonElement =>
  element.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)!;

/** What the reader has put a control to, before anything is locked in or checked. */
interface Field {
  /** `null` for nothing yet, or nothing that is an answer. */
  draft(): InputValue;
  draw(value: InputValue): void;
}

/** Guesses of one cell are locked in together, by the buttons of the last. */
function bindGuess(
  element: HTMLElement,
  input: PageInput & Guess,
  assumptions: Assumptions,
  signal: AbortSignal | undefined,
): () => void {
  const group = element.closest<HTMLElement>(".output")!;
  const [lock, show, again] = ["lock", "show", "again"].map((action) => buttonOf(element, action));
  const guesses = (): HTMLElement[] => [...group.querySelectorAll<HTMLElement>(".guess")];
  const drafted = (): void => {
    element.toggleAttribute("data-drafted", field.draft() !== null);
    const ready = guesses().every((each) => each.dataset["drafted"] !== undefined);
    for (const each of guesses()) buttonOf(each, "lock").disabled = !ready;
  };
  const field =
    "options" in input.answers
      ? bindOptions(element, input.key, drafted)
      : bindScale(element, input, input.answers, drafted);
  const act = {
    lock: () => assumptions.set(input.key, field.draft()),
    show: () => assumptions.justShow(input.key),
    again: () => assumptions.set(input.key, null),
  };
  for (const [name, change] of Object.entries(act)) {
    group.addEventListener(`guess-${name}`, change, signal && { signal });
    buttonOf(element, name).addEventListener("click", () => {
      group.dispatchEvent(new Event(`guess-${name}`));
      // The button that was pressed is gone.
      const next = name === "again" ? guesses()[0]!.querySelector("input") : again;
      next!.focus();
    });
  }
  show!.disabled = false;
  return () => {
    const value = assumptions.get(input.key) ?? null;
    const isOpen = assumptions.isHeldBack(input.key);
    element.dataset["state"] = isOpen ? "open" : value === null ? "shown" : "locked";
    lock!.hidden = show!.hidden = !isOpen;
    again!.hidden = isOpen;
    for (const control of element.querySelectorAll("input")) control.disabled = !isOpen;
    field.draw(value);
    drafted();
    tell(element, isOpen ? "" : value === null ? interfaceWords.shown : interfaceWords.locked);
  };
}

/** Said to a screen reader when it changes, and so only then. */
function tell(element: HTMLElement, text: string): void {
  const note = element.querySelector<HTMLElement>(".open-note")!;
  if (note.textContent !== text) note.textContent = text;
}

function refuse(element: HTMLElement, message: string): void {
  const refusal = element.querySelector<HTMLElement>(".refusal")!;
  refusal.textContent = message;
  refusal.hidden = message === "";
}

function bindOptions(element: HTMLElement, key: string, drafted: () => void): Field {
  const radios = [...element.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  for (const radio of radios) {
    radio.name = `text-${key}`;
    radio.addEventListener("change", drafted);
  }
  return {
    draft: () => radios.find(({ checked }) => checked)?.value ?? null,
    draw(value) {
      for (const radio of radios) radio.checked = radio.value === value;
    },
  };
}

/** A range that shows no value until it is touched, and a field for an exact one. */
function bindScale(
  element: HTMLElement,
  input: PageInput & Guess,
  { unit }: { readonly unit: string },
  drafted: () => void,
): Field {
  const range = element.querySelector<HTMLInputElement>('input[type="range"]')!;
  let draft: InputValue = null;
  const drawRange = (value: InputValue): void => {
    draft = value;
    range.classList.toggle("is-untouched", value === null);
    range.value = String(value ?? (Number(range.min) + Number(range.max)) / 2);
    range.setAttribute(
      "aria-valuetext",
      typeof value === "number" ? valueText(value, unit) : interfaceWords.noGuess,
    );
    const travel =
      (range.valueAsNumber - Number(range.min)) / (Number(range.max) - Number(range.min));
    range.style.setProperty("--travel", value === null ? "0%" : `${100 * travel}%`);
    number.draw(value as number | null);
  };
  const take = (): void => {
    drawRange(range.valueAsNumber);
    drafted();
  };
  range.addEventListener("input", take);
  // Where it stands already is an answer, too.
  range.addEventListener("pointerup", take);
  const number = bindNumberField(element, (text) => {
    drawRange(null);
    try {
      if (text.trim() !== "") drawRange(parseInput({ ...input, name: shownName(input) }, text));
    } finally {
      drafted();
    }
  });
  return {
    draft: () => draft,
    draw: drawRange,
  };
}

/** An answer is taken when the reader has it checked, as often as they like. */
function bindQuestion(
  element: HTMLElement,
  input: PageInput & Question,
  assumptions: Assumptions,
): () => void {
  const field =
    "options" in input.answers
      ? bindOptions(element, input.key, () => {})
      : bindText(element, input);
  const check = (): void => {
    try {
      assumptions.set(input.key, field.draft());
      refuse(element, "");
    } catch (error) {
      refuse(element, (error as Error).message);
    }
  };
  const button = buttonOf(element, "check");
  button.addEventListener("click", check);
  // Enter, as a field has it: of the keys themselves a live output hears none.
  element.addEventListener("beforeinput", ({ inputType }) => {
    if (inputType === "insertLineBreak") check();
  });
  for (const control of [button, ...element.querySelectorAll("input")]) control.disabled = false;
  return () => {
    const value = assumptions.get(input.key) ?? null;
    element.dataset["state"] = value === null ? "open" : "checked";
    field.draw(value);
  };
}

function bindText(element: HTMLElement, input: PageInput & Question): Field {
  const text = element.querySelector<HTMLInputElement>('input[type="text"]')!;
  let checked: InputValue = null;
  return {
    draft() {
      if (Number.isNaN(readNumber(text.value))) throw new Error(interfaceWords.notANumber);
      return (checked = parseInput({ ...input, name: shownName(input) }, text.value));
    },
    draw(value) {
      // What was checked stays as it was typed.
      if (value === null || value !== checked)
        text.value = value === null ? "" : writeNumber(value as number);
    },
  };
}
