import { escapeHtml } from "./escapeHtml.js";
import { formatNumber } from "./formatNumber.js";
import { renderMath } from "./renderMath.js";
import type { Input } from "./slider.js";

/**
 * An input as native controls: a range, and a number field that also takes values of the domain
 * beyond the range's travel. They stay disabled until the page is live.
 *
 * @param place - tells the input in the text from its twin in the tray
 */
export function inputHtml(input: Input, place: "text" | "tray" = "text", value = input.value): string {
  const { label, unit, min, max, step } = input;
  const symbol = input.tex ? `<span class="symbol">${renderMath(input.tex, false)}</span>` : "";
  const spoken = escapeHtml(input.text ? `${input.text}, ${label}` : label);
  const initial = formatNumber(input.value);
  return `<div class="input" data-input="${escapeHtml(input.name)}" data-place="${place}">
<span class="input-name">${symbol} <span class="label">${escapeHtml(label)}</span></span>
<input type="range" aria-label="${spoken}" min="${min}" max="${max}" step="${step}" value="${value}" aria-valuetext="${valueText(value, unit)}" disabled>
<input type="number" aria-label="${spoken}, exact value" step="any" value="${value}" disabled>
<button type="button" class="reset" aria-label="Reset ${spoken} to ${initial}" title="Back to ${initial}">↺</button>
<span class="unit">${escapeHtml(unit)}</span>
<p class="refusal" role="alert" hidden></p>
</div>`;
}

/** A value as a screen reader says it. */
export function valueText(value: number, unit: string): string {
  return escapeHtml(`${formatNumber(value)} ${unit}`.trim());
}
