import { interfaceWords as words } from "../interfaceWords.js";
import { escapeHtml } from "../render/escapeHtml.js";
import { upToDate } from "./behind.js";
import { valueIn } from "./downloads.js";
import { pictureOf } from "./pictureOf.js";

/** As many formulas as leave the rest its room on one page. */
const most = 6;

/** Prints one page a notebook for the hands of a class: question, figure, formulas, empty places for guesses, no answer. */
export function followHandout(): void {
  const root = document.documentElement;
  const held = new Set(document.querySelectorAll("[data-held]"));
  let sheet: HTMLElement | undefined;
  const clear = (): void => {
    sheet?.remove();
    delete root.dataset["handout"];
  };
  for (const button of document.querySelectorAll<HTMLElement>("[data-handout-of]")) {
    const name = button.dataset["handoutOf"]!;
    const article = document.querySelector<HTMLElement>(`[data-notebook="${name}"]`)!;
    // A page that asks nothing leaves nothing for a hand to fill in.
    button.hidden = !article.querySelector(".guess");
    button.addEventListener("click", async () => {
      const cells = [...article.querySelectorAll(":scope > .cell")].filter(
        (cell) => !held.has(cell),
      );
      await Promise.all(cells.map(upToDate));
      const html = await sheetHtml(cells);
      clear();
      sheet = document.createElement("section");
      sheet.className = "handout";
      sheet.innerHTML = html;
      document.querySelector("main")!.append(sheet);
      root.dataset["handout"] = "";
      await sheet.querySelector("img")?.decode();
      print();
    });
  }
  window.addEventListener("afterprint", clear);
}

async function sheetHtml(cells: readonly Element[]): Promise<string> {
  const all = (selector: string): Element[] =>
    cells.flatMap((cell) => [...cell.querySelectorAll(selector)]);
  const [title, question] = [all("h1")[0]!, all("h1 + p")[0]];
  const formulas = new Set(
    all(".output > .shown > .formula, .markdown > .math.display").map((each) => each.outerHTML),
  );
  const guesses = cells.flatMap((cell) => {
    const asked = [...cell.querySelectorAll(".guess")];
    const before = cell.previousElementSibling;
    const lead =
      asked.length > 0 && before?.matches(".markdown")
        ? [...before.querySelectorAll("p")].at(-1)
        : undefined;
    return [...(lead ? [lead.outerHTML] : []), ...asked.map(placeFor)];
  });
  // A figure between two guesses may answer the first, which a reader has locked in by then.
  const asks = cells.map((cell) => cell.querySelector(".guess") !== null);
  const [first, last] = [asks.indexOf(true), asks.lastIndexOf(true)];
  const figure = cells
    .filter((_, i) => i < first || i > last)
    .map((cell) => cell.querySelector(".output > .shown > .figure"))
    .find((each) => each !== null);
  const value = figure && valueIn(figure);
  const picture =
    value?.kind === "figure"
      ? `<img src="${await pictureOf(value, "svg")}" alt=""><p>${escapeHtml(value.caption)}</p>`
      : // Where every figure would give an answer away, the hand draws its own.
        `<p>${words.sketch}</p><div class="sketch"></div>`;
  return `<h1>${title.innerHTML}</h1>${question?.outerHTML ?? ""}
${guesses.join("")}${picture}
<div class="formulas">${[...formulas].slice(0, most).join("")}</div>`;
}

/** A guess as paper asks for it: boxes to tick, or a line to write on. */
function placeFor(guess: Element): string {
  const options = [...guess.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  const unit = guess.querySelector(".unit")?.textContent ?? "";
  const place =
    options.length > 0
      ? options.map(({ value }) => `☐ ${escapeHtml(value)}`).join("   ")
      : `__________ ${unit}`;
  return `<p class="place">${guess.querySelector(".label")!.innerHTML}: ${place}</p>`;
}
