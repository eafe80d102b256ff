import type { Document, Entry, Sheet } from "../words/document.js";
import { nameOfText, type Editor } from "../words/editorInput.js";
import { interfaceWords as words } from "../interfaceWords.js";
import { escapeHtml } from "./escapeHtml.js";

/** An editor as native controls; in the tray only its shelf. They stay disabled until the page is live. */
export function editorHtml(input: Editor, place: string, reset: string): string {
  const { name, label, value, open } = input;
  const head = `<div class="input editor" data-input="${escapeHtml(name)}" data-place="${place}">
<div class="editor-bar"><label class="input-name"><span class="label">${escapeHtml(label)}</span> ${shelfHtml(input, value)}</label>${reset}</div>`;
  if (place !== "text") return `${head}</div>`;
  return `${head}
<div class="editor-sheets">${sheetsHtml(open(value))}</div>
<details class="editor-exchange"><summary>${words.exchange}</summary>
<textarea rows="4" aria-label="${escapeHtml(label)}, ${words.asText}" disabled></textarea>
<p><button type="button" data-do="take" disabled>${words.takeText}</button>
<label>${words.openFile} <input type="file" disabled></label></p>
<p class="editor-files"></p>
<p class="refusal" role="alert" hidden></p>
</details>
</div>`;
}

/** A choice among the texts of the shelf, and the reader's own where it is none of them. */
export function shelfHtml(input: Editor, value: string): string {
  const { name, label, shelf } = input;
  const names = Object.keys(shelf);
  const own = Object.values(shelf).includes(value) ? [] : [""];
  const options = [...own, ...names].map((option) => {
    const state = (option === "" ? value : shelf[option]) === value ? " selected" : "";
    const shown = option === "" ? `${words.yourOwn} ${nameOfText(input, value)}` : option;
    return `<option value="${escapeHtml(option)}"${state}>${escapeHtml(shown)}</option>`;
  });
  return `<select name="${escapeHtml(name)}" aria-label="${escapeHtml(label)}" disabled>${options.join("")}</select>`;
}

/** The tables of a document; a control says by number which one it is. */
export function sheetsHtml({ sheets }: Document): string {
  let at = 0;
  const entry = (each: Entry): string => {
    if (typeof each === "string") return `<span>${escapeHtml(each)}</span>`;
    if ("press" in each)
      return `<button type="button" data-at="${at++}" disabled>${escapeHtml(each.label)}</button>`;
    const state = each.isWrong ? ' aria-invalid="true"' : "";
    const size = Math.min(24, Math.max(4, each.text.length + 1));
    return `<input type="text" data-at="${at++}" aria-label="${escapeHtml(each.says)}" value="${escapeHtml(each.text)}" size="${size}" spellcheck="false" autocomplete="off"${state} disabled>`;
  };
  const sheet = ({ title, head, rows, foot, faults }: Sheet): string => `<div class="editor-sheet">
<div class="editor-scroll"><table><caption>${entry(title)}</caption>
<thead><tr>${head.map((each) => `<th scope="col">${entry(each)}</th>`).join("")}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((each) => `<td>${entry(each)}</td>`).join("")}</tr>`).join("")}</tbody></table></div>
<p class="editor-foot">${foot.map(entry).join(" ")}</p>
<p class="refusal" role="alert"${faults.length === 0 ? " hidden" : ""}>${escapeHtml(faults.join("; "))}</p></div>`;
  return sheets.map(sheet).join("");
}
