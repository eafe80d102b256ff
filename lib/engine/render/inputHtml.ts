import { escapeHtml } from "./escapeHtml.js";
import { formatNumber } from "../figure/formatNumber.js";
import { renderMath } from "./renderMath.js";
import type { Symbols } from "./symbols.js";
import type { Choice } from "../words/choice.js";
import type { Input } from "../words/input.js";
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
  return input.kind === "slider" ? sliderHtml(input, symbols, place) : choiceHtml(input, place);
}

/** A range, and a number field that also takes values of the domain beyond the range's travel. */
function sliderHtml(input: Slider, symbols: Symbols, place: string): string {
  const { name, label, unit, min, max, step, value } = input;
  const symbol = input.tex
    ? `<span class="symbol">${renderMath(input.tex, false, symbols)}</span>`
    : "";
  const spoken = escapeHtml(input.text ? `${input.text}, ${label}` : label);
  return `<div class="input" data-input="${escapeHtml(name)}" data-place="${place}">
<span class="input-name">${symbol} <span class="label">${escapeHtml(label)}</span></span>
<input type="range" aria-label="${spoken}" min="${min}" max="${max}" step="${step}" value="${value}" aria-valuetext="${valueText(value, unit)}" disabled>
<input type="number" aria-label="${spoken}, exact value" step="any" value="${value}" disabled>
${resetHtml(spoken, formatNumber(value))}
<span class="unit">${escapeHtml(unit)}</span>
<p class="refusal" role="alert" hidden></p>
</div>`;
}

function choiceHtml({ name, label, options, value }: Choice, place: string): string {
  const group = escapeHtml(`${place}-${name}`);
  const radios = options.map((option) => {
    const state = `value="${escapeHtml(option)}"${option === value ? " checked" : ""} disabled`;
    return `<label><input type="radio" name="${group}" ${state}><span>${escapeHtml(option)}</span></label>`;
  });
  return `<fieldset class="input choice" data-input="${escapeHtml(name)}" data-place="${place}">
<legend class="input-name"><span class="label">${escapeHtml(label)}</span></legend>
<span class="options">${radios.join("")}</span>
${resetHtml(escapeHtml(label), escapeHtml(value))}
</fieldset>`;
}

const resetHtml = (spoken: string, initial: string): string =>
  `<button type="button" class="reset" aria-label="Reset ${spoken} to ${initial}" title="Back to ${initial}">↺</button>`;

/** A value as a screen reader says it. */
export function valueText(value: number, unit: string): string {
  return escapeHtml(`${formatNumber(value)} ${unit}`.trim());
}
