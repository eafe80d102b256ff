import { interfaceWords as words } from "../../interfaceWords.js";
import type { Cell } from "../../dataflow/notebook.js";

/** The place of a cell that was not published: as the page has places for those that were. */
export function ownSection(prefix: string, { id, kind }: Cell): HTMLElement {
  const section = document.createElement("section");
  section.id = `${prefix}${id}`;
  section.dataset["own"] = "";
  section.className = kind === "code" ? "cell code-cell" : "cell markdown";
  if (kind === "markdown") return section;
  section.dataset["cell"] = id;
  section.innerHTML = `<details class="code" open><summary>${words.ownCell}</summary><div class="code-box"><pre tabindex="0"><code></code></pre><p></p></div></details>
<div class="output"></div>`;
  return section;
}
