import { withoutLoads } from "../words/loads.js";
import type { Displayable } from "../words/displayable.js";
import { escapeHtml } from "./escapeHtml.js";
import { exerciseText, foldHtml } from "./exerciseText.js";
import type { Input } from "../words/input.js";
import { inputMarkdown } from "./mime.js";
import { markdownWithTex } from "./renderMarkdown.js";
import { tableHtml } from "./tableHtml.js";

/**
 * What a cell shows, as HTML that any front end can show without scripts and styles: formulas as TeX
 * between dollar signs, which it sets; a figure as its title, description and numbers.
 */
export function staticHtml(value: Displayable | Input): string {
  if (typeof value !== "object") return `<p>${escapeHtml(String(value))}</p>`;
  switch (value.kind) {
    case "slider":
    case "choice":
    case "editor":
    case "guess":
    case "question":
      return markdownWithTex(inputMarkdown(value));
    case "prose":
      return markdownWithTex(withoutLoads(value.markdown));
    case "exercise": {
      const { verdict, folds } = exerciseText(value);
      const unfold = folds.map(([summary, text]) => foldHtml(summary, markdownWithTex(text)));
      return [markdownWithTex(verdict), ...unfold].join("");
    }
    case "formula":
      return `<p>${escapeHtml(`$$${value.tex}$$`)}</p>`;
    case "table":
      return tableHtml(value);
    case "figure": {
      const { title, status, alt, source, table } = value;
      return `<p><strong>${escapeHtml(title)}</strong> <em>${status}</em></p><p>${escapeHtml(alt)} Source: ${escapeHtml(source)}</p><details><summary>Data</summary>${tableHtml(table)}</details>`;
    }
  }
}
