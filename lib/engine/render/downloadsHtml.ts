import { interfaceWords as words } from "../interfaceWords.js";
import { escapeHtml } from "./escapeHtml.js";

/** Buttons that give a figure or a table away, each named by what it gives: a page has many. They are hidden until the page is live. */
export function downloadsHtml(title: string, formats: readonly ("csv" | "png" | "svg")[]): string {
  const button = (text: string, attribute: string): string =>
    `<button type="button" ${attribute} aria-label="${escapeHtml(buttonLabel(text, title))}">${text}</button>`;
  const all = [
    ...formats.map((format) => button(format.toUpperCase(), `data-download="${format}"`)),
    button(words.cite, 'data-action="cite"'),
  ];
  return `<div class="downloads" hidden>${words.download} ${all.join(" ")}</div>`;
}

/** `CSV: Table 3. Ten readings` */
export const buttonLabel = (text: string, title: string): string => `${text}: ${title}`;
