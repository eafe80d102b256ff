import { interfaceWords as words } from "../../interfaceWords.js";
import { escapeHtml } from "../../render/escapeHtml.js";
import { highlight } from "../../render/highlight.js";
import { lineDifference, type DifferenceLine } from "./lineDifference.js";

const marks = { same: "  ", old: "− ", new: "+ " } as const;
const names = { same: "span", old: "del", new: "ins" } as const;

/** What a reader has changed in a cell, folded: lines that went and lines that came, told apart by a sign as well. */
export function differenceHtml(before: string, after: string): string {
  const line = ({ kind, text }: DifferenceLine): string =>
    `<${names[kind]}>${escapeHtml(marks[kind])}${highlight(text)}\n</${names[kind]}>`;
  return `<details class="difference"><summary>${words.difference}</summary><pre tabindex="0"><code>${lineDifference(before, after).map(line).join("")}</code></pre></details>`;
}
