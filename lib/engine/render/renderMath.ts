import katex from "katex";
import { escapeHtml } from "./escapeHtml.js";
import type { Symbols } from "./symbols.js";

/**
 * A formula as HTML with MathML beside it. The symbols in it carry `data-symbol`, on which the
 * page hangs their explanation. A formula that does not parse is shown as its source, marked.
 */
export function renderMath(tex: string, display: boolean, symbols: Symbols): string {
  const marked = symbols.mark(tex);
  const key = JSON.stringify([display, tex, marked]);
  const known = rendered.get(key) ?? render(tex, marked, display);
  if (rendered.size > 1000) rendered.clear();
  rendered.set(key, known);
  return known;
}

/** A sentence that changes keeps most of its formulas. */
const rendered = new Map<string, string>();

function render(tex: string, marked: string, display: boolean): string {
  const html = katex.renderToString(marked, {
    displayMode: display,
    output: "htmlAndMathml",
    strict: "ignore",
    throwOnError: false,
    trust: ({ command }) => command === "\\htmlData",
  });
  const name = display ? "math display" : "math";
  return `<span class="${name}" data-tex="${escapeHtml(tex)}">${html}</span>`;
}
