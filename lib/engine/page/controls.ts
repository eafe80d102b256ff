import { valueText } from "../render/inputHtml.js";
import { parseInput } from "../words/parseInput.js";
import { linkTo } from "./address.js";
import type { Editor } from "../words/editorInput.js";
import type { Choice } from "../words/choice.js";
import type { Slider } from "../words/slider.js";
import { isOpen, shownName } from "../words/input.js";
import type { Assumptions, PageInput } from "./assumptions.js";
import { bindNumberField } from "./numberField.js";
import { bindOpen } from "./openControls.js";

/**
 * Makes the controls of one input live: in the text or in the tray, they are the same input.
 *
 * @param signal - tells that the controls are gone
 */
export function bindControls(
  element: HTMLElement,
  input: PageInput,
  assumptions: Assumptions,
  signal?: AbortSignal,
): void {
  if (isOpen(input)) return bindOpen(element, input, assumptions, signal);
  const drawValue =
    input.kind === "slider"
      ? bindSlider(element, input, assumptions)
      : input.kind === "choice"
        ? bindChoice(element, input, assumptions)
        : bindEditor(element, input, assumptions);
  const draw = (): void => {
    drawValue();
    element.classList.toggle("is-changed", assumptions.isChanged(input.key));
  };
  element.querySelector(".reset")!.addEventListener("click", () => {
    assumptions.set(input.key, input.value);
    element.querySelector<HTMLElement>("select, input:checked, input")!.focus();
  });
  assumptions.onChange((key) => key === input.key && draw(), signal);
  for (const control of element.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    "input, select",
  ))
    control.disabled = false;
  draw();
}

function bindSlider(
  element: HTMLElement,
  input: PageInput & Slider,
  assumptions: Assumptions,
): () => void {
  const range = element.querySelector<HTMLInputElement>('input[type="range"]')!;
  const number = bindNumberField(element, (text) =>
    assumptions.set(input.key, parseInput({ ...input, name: shownName(input) }, text)),
  );
  const draw = (): void => {
    const value = assumptions.get(input.key) as number;
    range.value = String(value);
    range.setAttribute("aria-valuetext", valueText(value, input.unit));
    range.style.setProperty("--travel", `${travel(input, value)}%`);
    number.draw(value);
  };
  range.addEventListener("input", () => assumptions.set(input.key, range.valueAsNumber));
  return draw;
}

function bindChoice(
  element: HTMLElement,
  input: PageInput & Choice,
  assumptions: Assumptions,
): () => void {
  const radios = [...element.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  for (const radio of radios) {
    radio.name = `${element.dataset["place"]}-${input.key}`;
    radio.addEventListener("change", () => assumptions.set(input.key, radio.value));
  }
  const list = element.querySelector("select");
  list?.addEventListener("change", () => assumptions.set(input.key, list.value));
  return () => {
    const value = assumptions.get(input.key) as string;
    for (const radio of radios) radio.checked = radio.value === value;
    if (list) list.value = value;
  };
}

/** The most letters of an address that all browsers and mail programs pass on. */
const longestLink = 8000;

function bindEditor(
  element: HTMLElement,
  input: PageInput & Editor,
  assumptions: Assumptions,
): () => void {
  let draw = (): void => {};
  const kept = {
    get: () => assumptions.get(input.key) as string,
    set: (text: string) => assumptions.set(input.key, text),
    link(text: string) {
      const link = linkTo(input.key, text);
      return document.querySelector("#tray") && link.length <= longestLink ? link : null;
    },
  };
  void input.load().then(({ bindEditor: bind }) => {
    draw = bind(element, input, kept);
    draw();
  });
  return () => draw();
}

/** How far along its travel a value lies, in percent. */
function travel({ min, max }: Slider, value: number): number {
  return Math.max(0, Math.min(100, (100 * (value - min)) / (max - min)));
}
