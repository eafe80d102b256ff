import { editorHtml } from "./editorHtml.js";
import { escapeHtml } from "./escapeHtml.js";
import { formatNumber } from "../figure/formatNumber.js";
import { subscripts } from "../figure/subscripts.js";
import { renderMath } from "./renderMath.js";
import type { Symbols } from "./symbols.js";
import type { Answers } from "../words/answers.js";
import type { Choice } from "../words/choice.js";
import type { Guess } from "../words/guess.js";
import type { Input } from "../words/input.js";
import type { Question } from "../words/question.js";
import { interfaceWords } from "../interfaceWords.js";
import { writeNumber } from "../words/readNumber.js";
import type { Slider } from "../words/slider.js";

/**
 * An input as native controls; they stay disabled until the page is live.
 *
 * @param place - tells the input in the text from its twin in the tray, and both from the front page's
 */
export function inputHtml(
  input: Input,
  symbols: Symbols,
  place: "text" | "tray" | "front" = "text",
): string {
  switch (input.kind) {
    case "slider":
      return sliderHtml(input, symbols, place);
    case "choice":
      return choiceHtml(input, place);
    case "editor":
      return editorHtml(
        input,
        place,
        resetHtml(escapeHtml(input.label), interfaceWords.resetShelf),
      );
    case "guess":
      return guessHtml(input);
    case "question":
      return questionHtml(input);
  }
}

/** A range, and a number field that also takes values of the domain beyond the range's travel. */
function sliderHtml(input: Slider, symbols: Symbols, place: string): string {
  const { name, label, unit, min, max, step, value } = input;
  const symbol = input.tex
    ? `<span class="symbol">${renderMath(input.tex, false, symbols)}</span>`
    : "";
  const spoken = escapeHtml(input.text ? `${input.text}, ${label}` : label);
  return `<div class="input" data-input="${escapeHtml(name)}" data-place="${place}">
<span class="input-name">${symbol} <span class="label">${subscripts(escapeHtml(label))}</span></span>
<input type="range" aria-label="${spoken}" min="${min}" max="${max}" step="${step}" value="${value}" aria-valuetext="${valueText(value, unit)}" disabled>
${numberHtml(spoken, min, writeNumber(value))}
${resetHtml(spoken, formatNumber(value))}
<span class="unit">${escapeHtml(unit)}</span>
<p class="refusal" role="alert" hidden></p>
</div>`;
}

/** A text, since a field for numbers alone reads what is pasted into it by the browser's own rules. */
const numberHtml = (spoken: string, min: number, value: string): string =>
  `<input type="text" class="number"${min < 0 ? "" : ' inputmode="decimal"'} aria-label="${spoken}, exact value" autocomplete="off" spellcheck="false"${value && ` value="${value}"`} placeholder="–" disabled>`;

function choiceHtml({ name, label, options, value }: Choice, place: string): string {
  return `<fieldset class="input choice" data-input="${escapeHtml(name)}" data-place="${place}">
<legend class="input-name"><span class="label">${subscripts(escapeHtml(label))}</span></legend>
${options.length > mostRadios ? listHtml(label, options, value) : radiosHtml(`${place}-${name}`, options, value)}
${resetHtml(escapeHtml(label), escapeHtml(value))}
</fieldset>`;
}

/** Options that stand side by side; more are a list to choose from. */
const mostRadios = 6;

function listHtml(label: string, options: readonly string[], value: string): string {
  const all = options.map(
    (option) => `<option${option === value ? " selected" : ""}>${escapeHtml(option)}</option>`,
  );
  return `<span class="options"><select aria-label="${escapeHtml(label)}" disabled>${all.join("")}</select></span>`;
}

function radiosHtml(group: string, options: readonly string[], value?: string): string {
  const radios = options.map((option) => {
    const state = `value="${escapeHtml(option)}"${option === value ? " checked" : ""} disabled`;
    return `<label><input type="radio" name="${escapeHtml(group)}" ${state}><span>${escapeHtml(option)}</span></label>`;
  });
  return `<span class="options">${radios.join("")}</span>`;
}

/** Nothing is chosen and no number stands there until the reader has touched it. */
function guessHtml({ name, label, answers }: Guess): string {
  const field =
    "options" in answers ? radiosHtml(`text-${name}`, answers.options) : scaleHtml(label, answers);
  return openHtml(
    "guess",
    name,
    label,
    field,
    `${button("lock", interfaceWords.lockIn)} ${button("show", interfaceWords.justShow)} ${button("again", interfaceWords.guessAgain, "hidden")}`,
  );
}

type Numbers = Exclude<Answers, { readonly options: readonly string[] }>;

function scaleHtml(label: string, { min, max, step, unit }: Numbers): string {
  const spoken = escapeHtml(label);
  return `<span class="scale"><input type="range" aria-label="${spoken}" min="${min}" max="${max}" step="${step}" aria-valuetext="${interfaceWords.noGuess}" disabled>
${numberHtml(spoken, min, "")} <span class="unit">${escapeHtml(unit)}</span></span>`;
}

function questionHtml({ name, label, answers }: Question): string {
  const field =
    "options" in answers
      ? radiosHtml(`text-${name}`, answers.options)
      : `<input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" aria-label="${escapeHtml(label)}" disabled> <span class="unit">${escapeHtml(answers.unit)}</span>`;
  return openHtml("question", name, label, field, button("check", interfaceWords.check));
}

const button = (action: string, words: string, state = "disabled"): string =>
  `<button type="button" data-action="${action}" ${state}>${words}</button>`;

const openHtml = (
  kind: string,
  name: string,
  label: string,
  field: string,
  actions: string,
): string => `<fieldset class="input open ${kind}" data-input="${escapeHtml(name)}" data-place="text">
<legend class="input-name"><span class="label">${subscripts(escapeHtml(label))}</span></legend>
${field}
<span class="actions">${actions}</span>
<p class="refusal" role="alert" hidden></p>
<p class="open-note" role="status"></p>
</fieldset>`;

const resetHtml = (spoken: string, initial: string): string =>
  `<button type="button" class="reset" aria-label="Reset ${spoken} to ${initial}" title="Back to ${initial}">↺</button>`;

/** A value as a screen reader says it. */
export function valueText(value: number, unit: string): string {
  return escapeHtml(`${formatNumber(value)} ${unit}`.trim());
}
