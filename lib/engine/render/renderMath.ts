import katex from "katex";
import { escapeHtml } from "./escapeHtml.js";
import { markSymbols } from "./markSymbols.js";

/**
 * A formula as HTML with MathML beside it. The paper's symbols carry `data-symbol`, on which the
 * page hangs their explanation. A formula that does not parse is shown as its source, marked.
 */
export function renderMath(tex: string, display: boolean): string {
  const key = `${display} ${tex}`;
  const known = rendered.get(key) ?? render(tex, display);
  if (rendered.size > 1000) rendered.clear();
  rendered.set(key, known);
  return known;
}

/** A sentence that changes keeps most of its formulas. */
const rendered = new Map<string, string>();

function render(tex: string, display: boolean): string {
  const html = katex.renderToString(markSymbols(tex), {
    displayMode: display,
    output: "htmlAndMathml",
    strict: "ignore",
    throwOnError: false,
    trust: ({ command }) => command === "\\htmlData",
  });
  const name = display ? "math display" : "math";
  return `<span class="${name}" data-tex="${escapeHtml(tex)}">${html}</span>`;
}
