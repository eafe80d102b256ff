import { interfaceWords as words } from "../interfaceWords.js";
import type { Paper } from "../paper.js";
import { formatValue } from "../words/input.js";
import { writeAddress } from "./address.js";
import type { Assumptions } from "./assumptions.js";

/** What a reader may find wrong: a figure, a table, a sentence that was computed. */
const findings = ".figure, .table, .prose, .formula";

/** Puts below each cell that shows a finding a button which writes a report on it, to be sent or copied. */
export function followReports(paper: Paper, assumptions: Assumptions): void {
  const dialog = createDialog();
  for (const cell of document.querySelectorAll<HTMLElement>("[data-notebook] .code-cell")) {
    if (!cell.querySelector(`.output :is(${findings})`)) continue;
    const line = document.createElement("p");
    line.className = "report";
    line.innerHTML = `<button type="button" data-action="report">${words.report}</button>`;
    line.firstElementChild!.addEventListener("click", () =>
      dialog.open(reportText(cell, paper, assumptions), paper.reports),
    );
    cell.append(line);
  }
}

/** What is looked at, where, and at which settings. */
function reportText(cell: HTMLElement, { title }: Paper, assumptions: Assumptions): string {
  const notebook = cell.closest<HTMLElement>("[data-notebook]")!.dataset["notebook"]!;
  const changed = assumptions.inputs().filter(({ key }) => assumptions.isChanged(key));
  const settings = changed.map(({ key }) => `${key} = ${formatValue(assumptions.get(key)!)}`);
  const { protocol, origin, pathname } = location;
  // The path to a file on a reader's disk is nobody else's business.
  const page = protocol === "file:" ? pathname.split("/").at(-1)! : origin + pathname;
  return [
    `${words.reportOf} ${title} (${document.body.dataset["edition"]})`,
    `${words.reportPage}: ${notebook}`,
    `${words.reportCell}: ${cell.dataset["cell"]}`,
    ...[...cell.querySelectorAll(`.output :is(${findings})`)]
      .filter((found) => !found.parentElement!.closest(findings))
      .map((found) => `${words.reportShows}: ${shownIn(found)}`),
    `${words.reportSettings}: ${settings.join(", ") || words.asInTheText}`,
    `${words.reportAddress}: ${page}${writeAddress(assumptions, new Map())}`,
    "",
    words.reportWrong,
    "",
  ].join("\n");
}

/** The title of a figure or table, or the beginning of a sentence, its formulas as they were written. */
function shownIn(found: Element): string {
  const named = (found.querySelector(".figure-title, caption") ?? found).cloneNode(true) as Element;
  for (const formula of named.querySelectorAll(".katex"))
    formula.replaceWith(
      (formula.querySelector("annotation")?.textContent ?? "")
        .replace(/\\htmlData\{[^}]*\}/g, "")
        .replace(/\{\{([^{}]*)\}\}/g, "$1"),
    );
  const text = (named.textContent ?? "").replace(/\s+/g, " ").trim();
  return text.length > 240 ? `${text.slice(0, 240)}…` : text;
}

function createDialog(): { open(text: string, reports: string | undefined): void } {
  const dialog = document.createElement("dialog");
  dialog.className = "report-dialog";
  dialog.setAttribute("aria-label", words.report);
  dialog.innerHTML = `<p>${words.reportLead} <span></span></p><textarea rows="12" aria-label="${words.report}"></textarea>
<p><a hidden>${words.reportSend}</a> <button type="button">${words.reportCopy}</button> <button type="button">${words.reportClose}</button></p>`;
  document.body.append(dialog);
  const field = dialog.querySelector("textarea")!;
  const send = dialog.querySelector("a")!;
  const [copy, close] = dialog.querySelectorAll("button");
  copy!.addEventListener("click", () => {
    field.select();
    void navigator.clipboard.writeText(field.value).then(
      () => (copy!.textContent = words.reportCopied),
      () => (copy!.textContent = words.reportSelected),
    );
  });
  close!.addEventListener("click", () => dialog.close());
  return {
    open(text, reports) {
      field.value = text;
      copy!.textContent = words.reportCopy;
      dialog.querySelector("span")!.textContent = reports ? "" : words.reportNowhere;
      send.hidden = !reports;
      const address = (): void => void (send.href = reportAddress(reports!, field.value));
      send.onclick = reports ? address : null;
      if (reports) address();
      dialog.showModal();
    },
  };
}

/** Opens a letter, or a form for issues, with the text in it. */
function reportAddress(reports: string, text: string): string {
  const [first] = text.split("\n");
  const [title, body] = [first!, text].map(encodeURIComponent);
  return reports.includes("@") && !/^https?:/.test(reports)
    ? `mailto:${reports}?subject=${title}&body=${body}`
    : `${reports}?title=${title}&body=${body}`;
}
