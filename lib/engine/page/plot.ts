import { interfaceWords as words } from "../interfaceWords.js";
import type { Figure } from "../figure/figure.js";
import { enlarge } from "../figure/enlarge.js";
import type { Palette } from "../figure/palette.js";
import { figureHeight, stillWidth } from "../figure/titled.js";
import { toTheme } from "../figure/toTheme.js";
import { escapeHtml } from "../render/escapeHtml.js";
import { loadedPlotly, loadPlotly } from "./plotly.js";
import { currentTheme, isPrinting, onTheme } from "./theme.js";

interface Plot {
  figure: Figure;
  readonly palette: Palette;
  /** Whether the picture that the page was built with stands there, and shows `figure`. */
  still: boolean;
  /** Whether what is drawn is older than `figure`. */
  stale: boolean;
  /** Whether the reader is near enough to see it soon. */
  near: boolean;
}

/** Charts are drawn in a task of their own, so that sentences and formulas are painted before them. */
const soon = (place: HTMLElement): void => void setTimeout(() => draw(place));

const plots = new Map<HTMLElement, Plot>();
const config = { displayModeBar: false, responsive: true, doubleClick: false } as const;

/**
 * Draws a figure into its place when the reader comes near it. One that is not as the page was built
 * is drawn in any case, near at once and far when there is time, since the page may be printed.
 *
 * @param palette - the paper's own colours
 * @param baked - whether the page was built with this very figure
 */
export function plot(place: HTMLElement, figure: Figure, palette: Palette, baked: boolean): void {
  const known = plots.get(place);
  const still = baked && !known && place.querySelector(".still") !== null;
  plots.set(place, { figure, palette, still, stale: true, near: known?.near ?? false });
  place.dataset["drawn"] = "false";
  if (!known) observer.observe(place);
  if (still) return;
  if (!isDrawn(place)) place.innerHTML = undrawn;
  if (known?.near) soon(place);
  else drawInTime(known ? rest : 0);
}

/** Stands where the picture of other values stood, until Plotly draws. */
const undrawn = `<p class="undrawn">${words.undrawn}</p>`;

/** Says why there is no picture; its numbers and the words about it are there without one. */
function lack(place: HTMLElement, { message }: Error): void {
  place.innerHTML = `<p class="undrawn">${escapeHtml(message)} The numbers are in the data below.</p>`;
}

const isDrawn = (place: HTMLElement): boolean => place.classList.contains("js-plotly-plot");

/** Forgets the figures inside an element that leaves the page. */
export function unplot(element: Element): void {
  for (const place of element.querySelectorAll<HTMLElement>(".plot")) {
    observer.unobserve(place);
    if (plots.delete(place) && isDrawn(place)) loadedPlotly()!.purge(place);
  }
}

/** Draws anew, at their width, the figures of an element that was hidden. */
export function refit(element: Element): void {
  for (const place of element.querySelectorAll<HTMLElement>(".plot")) {
    const state = plots.get(place);
    if (state && isDrawn(place)) state.stale = true;
  }
}

/** Watched rather than measured: a measurement would lay the page out in the middle of a move. */
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const place = target as HTMLElement;
      const state = plots.get(place);
      if (!state) continue;
      state.near = isIntersecting;
      if (isIntersecting) draw(place);
    }
  },
  { rootMargin: "400px" },
);

/** Where Plotly is loaded the figure stands when this returns: a page about to be printed does not wait. */
function draw(place: HTMLElement): void {
  const state = plots.get(place);
  if (!state?.stale) return;
  const loading = loadPlotly();
  const Plotly = loadedPlotly();
  if (!Plotly)
    return void loading.then(
      () => draw(place),
      (error: Error) => lack(place, error),
    );
  state.stale = state.still = false;
  const { figure, palette } = state;
  const sized = { data: figure.data, layout: { ...figure.layout, height: figureHeight(figure) } };
  const { data, layout } = enlarge(toTheme(sized, currentTheme(), palette), enlargement());
  if (!isDrawn(place)) place.replaceChildren();
  // After the window has changed its size, Plotly takes the height from the place.
  place.style.minHeight = `${layout.height}px`;
  // What a presentation leaves out has no width until it is on paper.
  const width = place.offsetWidth === 0 ? { width: stillWidth } : {};
  // With the revision, Plotly computes traces anew only when their numbers have changed.
  const whole = { ...layout, ...width, datarevision: JSON.stringify(data) };
  void Plotly.react(place, [...data], whole, config).then(() => {
    if (plots.get(place) === state && !state.stale) place.dataset["drawn"] = "true";
  });
}

/** A hand that has moved an input has come to rest after this many milliseconds. */
const rest = 300;
let timer: number | undefined;

/** Draws the figures that the page was not built with, one in each idle moment. */
function drawInTime(wait: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => whenIdle(() => void drawNext()), wait);
}

async function drawNext(): Promise<void> {
  const due = [...plots].filter(([, { still, stale }]) => stale && !still);
  if (due.length === 0) return;
  try {
    await loadPlotly();
  } catch (error) {
    return due.forEach(([place]) => lack(place, error as Error));
  }
  // What a presentation leaves out is drawn when its turn comes, or for paper.
  const [place] = due.find(([each]) => each.offsetWidth > 0 || each.closest("[data-held]")) ?? [];
  if (!place) return;
  draw(place);
  whenIdle(() => void drawNext());
}

/** Safari has no idle moments. */
const whenIdle = (act: () => void): void =>
  void ("requestIdleCallback" in window ? requestIdleCallback(act) : setTimeout(act));

/** Data that stand open for as long as the page is on paper. */
const opened = new Set<HTMLDetailsElement>();

/** Draws every figure anew, on paper and in view at once and the others when the reader comes near. */
export function redrawPlots(): void {
  for (const data of opened) data.open = false;
  opened.clear();
  for (const [place, state] of plots) {
    state.stale = true;
    if (isPrinting() && !state.still) print(place);
    else if (state.near) soon(place);
  }
}

/** On paper a picture cannot follow: where it is not drawn by now, its data stand open. */
function print(place: HTMLElement): void {
  draw(place);
  const data = place.parentElement!.querySelector<HTMLDetailsElement>(".figure-data")!;
  if (isDrawn(place) || data.open) return;
  data.open = true;
  opened.add(data);
}

onTheme(redrawPlots);

/** How much larger the letters of a presented page are than those of one that is read or printed. */
function enlargement(): number {
  const { dataset } = document.documentElement;
  return isPrinting() || dataset["present"] === undefined
    ? 1
    : parseFloat(getComputedStyle(document.documentElement).fontSize) / 19;
}
