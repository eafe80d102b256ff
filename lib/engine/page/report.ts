import { interfaceWords as words } from "../interfaceWords.js";
import type { Paper } from "../paper.js";
import type { Assumptions } from "./assumptions.js";
import { upToDate } from "./behind.js";
import { settings, withoutDisk } from "./settings.js";
import { createTextDialog } from "./textDialog.js";

/** What a reader may find wrong: a figure, a table, a sentence that was computed. */
const findings = ".figure, .table, .prose, .formula";

/** Puts below each cell that shows a finding a button which writes a report on it, to be sent or copied. */
export function followReports(
  paper: Paper,
  assumptions: Assumptions,
  link: (place: string) => string,
): void {
  const { reports } = paper;
  const dialog = createTextDialog(
    words.report,
    reports === undefined ? reports : (text) => reportAddress(reports, text),
  );
  const lead = reports ? words.reportLead : `${words.reportLead} ${words.reportNowhere}`;
  for (const cell of document.querySelectorAll<HTMLElement>("[data-notebook] .code-cell")) {
    if (!cell.querySelector(`.output :is(${findings})`)) continue;
    const line = document.createElement("p");
    line.className = "report";
    line.innerHTML = `<button type="button" data-action="report">${words.report}</button>`;
    line.firstElementChild!.addEventListener("click", async () => {
      await upToDate(cell);
      dialog.open(reportText(cell, paper, assumptions, link), lead);
    });
    cell.append(line);
  }
}

/** What is looked at, where, and at which settings. */
function reportText(
  cell: HTMLElement,
  { title }: Paper,
  assumptions: Assumptions,
  link: (place: string) => string,
): string {
  const notebook = cell.closest<HTMLElement>("[data-notebook]")!.dataset["notebook"]!;
  return [
    `${words.reportOf} ${title} (${document.body.dataset["edition"]})`,
    `${words.reportPage}: ${notebook}`,
    `${words.reportCell}: ${cell.dataset["cell"]}`,
    ...[...cell.querySelectorAll(`.output :is(${findings})`)]
      .filter((found) => !found.parentElement!.closest(findings))
      .map((found) => `${words.reportShows}: ${shownIn(found)}`),
    `${words.reportSettings}: ${settings(assumptions)}`,
    `${words.reportAddress}: ${withoutDisk(link(""))}`,
    "",
    words.reportWrong,
    "",
  ].join("\n");
}

/** The title of a figure or table, or the beginning of a sentence, its formulas as they were written. */
function shownIn(found: Element): string {
  const named = (found.querySelector(".figure-title, caption") ?? found).cloneNode(true) as Element;
  for (const formula of named.querySelectorAll<HTMLElement>("[data-tex]"))
    formula.replaceWith(formula.dataset["tex"]!);
  const text = (named.textContent ?? "").replace(/\s+/g, " ").trim();
  return text.length > 240 ? `${text.slice(0, 240)}…` : text;
}

/** Opens a letter, or a form for issues, with the text in it. */
function reportAddress(reports: string, text: string): string {
  const [first] = text.split("\n");
  const [title, body] = [first!, text].map(encodeURIComponent);
  return reports.includes("@") && !/^https?:/.test(reports)
    ? `mailto:${reports}?subject=${title}&body=${body}`
    : `${reports}?title=${title}&body=${body}`;
}
