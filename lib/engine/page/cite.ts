import { interfaceWords as words } from "../interfaceWords.js";
import type { Paper } from "../paper.js";
import type { Assumptions } from "./assumptions.js";
import { upToDate } from "./behind.js";
import { settings, withoutDisk } from "./settings.js";
import { createTextDialog } from "./textDialog.js";

/** Makes live the buttons that cite a figure or a table as it stands: reference, status, settings, address. */
export function followCitations(
  paper: Paper,
  assumptions: Assumptions,
  link: (place: string) => string,
): void {
  const dialog = createTextDialog(words.cite);
  document.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element && target.closest("[data-action=cite]");
    if (!button) return;
    const place = button.closest(".shown")!;
    await upToDate(place);
    // The figure of the front page is of no cell.
    const cell = place.closest<HTMLElement>("[data-cell]");
    const shown = place.querySelector(".figure") ?? place.querySelector(".table")!;
    dialog.open(citation(shown, paper, assumptions, link(cell?.id ?? "")), words.citeLead);
  });
}

function citation(
  shown: Element,
  { citation }: Paper,
  assumptions: Assumptions,
  link: string,
): string {
  const { authors, year, title, journal, doi } = citation;
  const named = shown.querySelector(".figure-title") ?? shown.querySelector("caption")!.firstChild!;
  const source = shown.querySelector(".figure-source, caption small")!.textContent!.trim();
  const notebook = shown.closest<HTMLElement>("[data-notebook]")?.dataset["notebook"];
  const edition = [document.body.dataset["edition"], notebook].filter(Boolean).join(", ");
  return [
    [`${authors} (${year}). ${title}.`, journal && `${journal}.`, doi && `https://doi.org/${doi}`]
      .filter(Boolean)
      .join(" "),
    `${words.citeEdition}: ${edition}, “${named.textContent!.trim()}”`,
    `${words.citeStatus}: ${shown.getAttribute("data-status")}`,
    source.startsWith(words.figureSource) ? source : `${words.figureSource}: ${source}`,
    `${words.reportSettings}: ${settings(assumptions)}`,
    `${words.reportAddress}: ${withoutDisk(link)}`,
    "",
  ].join("\n");
}
