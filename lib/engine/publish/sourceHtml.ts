import { interfaceWords as words } from "../interfaceWords.js";
import { parseContent } from "./readNotebook.js";

/** What stands below a notebook's article: the file that it is made of, to take away, and how to run it. */
export const sourceHtml = (name: string, address: string): string =>
  `<p class="source">${words.source} <a href="${address}" download="${name}.ipynb">${name}.ipynb</a>. ${words.inJupyter}</p>
<p class="source carry"><button type="button" data-handout-of="${name}" hidden>${words.handout}</button></p>`;

/** A notebook's file without what its cells showed, which a page shows anyway. */
export function withoutOutputs(text: string): string {
  const content = parseContent(text) as { cells: { outputs?: unknown[] }[] };
  for (const cell of content.cells) if (cell.outputs) cell.outputs = [];
  return `${JSON.stringify(content, null, 1)}\n`;
}
