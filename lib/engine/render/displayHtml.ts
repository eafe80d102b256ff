import { escapeHtml } from "./escapeHtml.js";
import { exerciseText, foldHtml } from "./exerciseText.js";
import { downloadsHtml } from "./downloadsHtml.js";
import { figureHtml } from "./figureHtml.js";
import { inputHtml } from "./inputHtml.js";
import { renderMarkdown } from "./renderMarkdown.js";
import { renderMath } from "./renderMath.js";
import type { Symbols } from "./symbols.js";
import { tableHtml } from "./tableHtml.js";
import type { Displayable } from "../words/displayable.js";
import type { Input } from "../words/input.js";

/**
 * What a cell shows, as HTML: the same string is baked into the page as its first paint and made
 * again when the value changes.
 *
 * @param symbols - those of the paper, which explain themselves
 * @param picture - address of a still picture of a figure, where there is one
 */
export function displayHtml(
  value: Displayable | Input,
  symbols: Symbols,
  picture?: string,
): string {
  if (typeof value !== "object") return `<p class="value">${escapeHtml(String(value))}</p>`;
  switch (value.kind) {
    case "slider":
    case "choice":
    case "editor":
    case "guess":
    case "question":
      return inputHtml(value, symbols);
    case "prose":
      return proseHtml(value.markdown, symbols);
    case "exercise": {
      const { verdict, folds } = exerciseText(value);
      const unfold = folds.map(([summary, text]) => foldHtml(summary, proseHtml(text, symbols)));
      return `<div class="exercise">${verdict && proseHtml(verdict, symbols)}${unfold.join("\n")}</div>`;
    }
    case "formula":
      return `<div class="formula">${renderMath(value.tex, true, symbols)}</div>`;
    case "table":
      return `<div class="table" data-status="${value.status}"${value.interactive ? " data-interactive" : ""} tabindex="0" role="region" aria-label="${escapeHtml(value.title)}">${tableHtml(value)}</div>${downloadsHtml(value.title, ["csv"])}`;
    case "figure":
      return figureHtml(value, picture);
  }
}

const proseHtml = (markdown: string, symbols: Symbols): string =>
  `<div class="prose">${renderMarkdown(markdown, symbols)}</div>`;
