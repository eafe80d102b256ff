import type { Figure } from "../figure/figure.js";
import type { Palette } from "../figure/palette.js";
import { figureHeight } from "../figure/titled.js";
import type { Displayable } from "../words/displayable.js";
import { displayHtml } from "../render/displayHtml.js";
import { buttonLabel } from "../render/downloadsHtml.js";
import { dataLabel, figureLabel } from "../render/figureHtml.js";
import { isSearched } from "../figure/table.js";
import { isInput, type Input } from "../words/input.js";
import type { Symbols } from "../render/symbols.js";
import { tableHtml } from "../render/tableHtml.js";
import { bindDownloads } from "./downloads.js";
import { bindHandle } from "./handle.js";
import { bindTable } from "./table.js";
import { bindTaps } from "./taps.js";
import { plot, unplot } from "./plot.js";
import { watchEdges } from "./watchEdges.js";

/**
 * One cell's output in the page. What is shown again unchanged is left alone; what changes is
 * replaced in place.
 */
export interface CellView {
  /** @param baked - whether the page was built with these very values */
  show(shown: readonly (Displayable | Input)[], baked: boolean): void;
}

/** How a paper writes and colours what its cells show. */
export interface Look {
  readonly symbols: Symbols;
  readonly palette: Palette;
}

/** @param onMove - told where the reader drags the mark of an input, and which option a click chooses */
export function createCellView(
  output: HTMLElement,
  look: Look,
  onInput: (place: HTMLElement, input: Input) => void,
  onMove: (input: string, value: number | string) => void,
): CellView {
  const keys: string[] = [];
  return {
    show(shown, baked) {
      while (output.children.length > shown.length) {
        unplot(output.lastElementChild!);
        output.lastElementChild!.remove();
      }
      shown.forEach((value, index) => {
        const key = JSON.stringify(value, everyNumber);
        if (keys[index] === key) return;
        const first = keys[index] === undefined;
        keys[index] = key;
        const place = (output.children[index] ?? addPlace(output)) as HTMLElement;
        if (!(first && baked)) update(place, value, look.symbols, !first);
        if (typeof value !== "object") return;
        if (isInput(value)) onInput(place.firstElementChild as HTMLElement, value);
        if (value.kind === "table") {
          bindDownloads(place, value);
          if (isSearched(value)) bindTable(place, value);
        }
        for (const table of place.querySelectorAll<HTMLElement>(".table")) watchEdges(table);
        if (value.kind !== "figure") return;
        drawFigure(place, value, look.palette, first && baked);
        const picture = place.querySelector<HTMLElement>(".plot")!;
        if (value.handle) bindHandle(picture, value.handle, onMove);
        if (value.taps) bindTaps(picture, value.taps, onMove);
      });
      keys.length = shown.length;
    },
  };
}

/** JSON has one word, `null`, for all numbers that are not finite. */
const everyNumber = (_: string, value: unknown): unknown =>
  typeof value === "number" && !Number.isFinite(value) ? `number ${value}` : value;

function addPlace(output: HTMLElement): HTMLElement {
  const place = document.createElement("div");
  place.className = "shown";
  output.append(place);
  return place;
}

function update(
  place: HTMLElement,
  value: Displayable | Input,
  symbols: Symbols,
  fade: boolean,
): void {
  const isDrawn =
    typeof value === "object" && value.kind === "figure" && place.querySelector(".plot");
  if (isDrawn) updateFigure(place, value as Figure, symbols);
  else {
    unplot(place);
    const wasOpen = [...place.querySelectorAll("details")].map(({ open }) => open);
    place.innerHTML = displayHtml(value, symbols);
    // A hint that the reader has unfolded stays so when the next answer is checked.
    if (typeof value === "object" && value.kind === "exercise")
      place.querySelectorAll("details").forEach((each, i) => (each.open = wasOpen[i] ?? false));
  }
  if (fade) fadeIn(place);
}

const fresh = new Set<HTMLElement>();
let timer: number | undefined;

/** What has changed fades in once the hand rests: a colour that fades is painted again in every frame. */
function fadeIn(place: HTMLElement): void {
  place.classList.remove("is-fresh");
  fresh.add(place);
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    for (const each of fresh) each.classList.add("is-fresh");
    fresh.clear();
  }, 150);
}

function updateFigure(place: HTMLElement, figure: Figure, { markText }: Symbols): void {
  const write = (selector: string, text: string): void => {
    place.querySelector(selector)!.innerHTML = markText(text);
  };
  write(".figure-title", figure.title);
  write(".figure-subtitle > span", figure.subtitle);
  write(".figure-caption", figure.caption);
  write(".figure-source", `Source: ${figure.source}`);
  write(".stamp", figure.status);
  for (const button of place.querySelectorAll<HTMLElement>(".downloads button"))
    button.setAttribute("aria-label", buttonLabel(button.textContent!, figure.title));
  for (const marked of place.querySelectorAll<HTMLElement>(".figure, .stamp"))
    marked.dataset.status = figure.status;
  const picture = place.querySelector<HTMLElement>(".plot")!;
  picture.setAttribute("aria-label", figureLabel(figure));
  picture.style.minHeight = `${figureHeight(figure)}px`;
  place.querySelector(".figure-data .table-tools")?.remove();
  const data = place.querySelector(".figure-data .table")!;
  data.setAttribute("aria-label", dataLabel(figure));
  data.innerHTML = tableHtml(figure.table, markText);
}

function drawFigure(place: HTMLElement, figure: Figure, palette: Palette, baked: boolean): void {
  plot(place.querySelector<HTMLElement>(".plot")!, figure, palette, baked);
  bindDownloads(place, figure);
  const data = place.querySelector<HTMLDetailsElement>(".figure-data")!;
  // Nobody sorts rows that are folded away.
  const search = (): void => {
    if (data.open && isSearched(figure.table)) bindTable(data, figure.table);
  };
  data.ontoggle = search;
  search();
}
