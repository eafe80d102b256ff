import { interfaceWords as words } from "../interfaceWords.js";
import type { Figure } from "../figure/figure.js";
import { checkTraces } from "../figure/checkTraces.js";
import { enlarge } from "../figure/enlarge.js";
import type { Palette } from "../figure/palette.js";
import { figureHeight, stillWidth } from "../figure/titled.js";
import { toTheme } from "../figure/toTheme.js";
import { escapeHtml } from "../render/escapeHtml.js";
import { loadedPlotly, loadPlotly } from "./plotly.js";
import { rest } from "./rest.js";
import { currentTheme, isPrinting, onTheme } from "./theme.js";
import { whenIdle } from "./whenIdle.js";

interface Plot {
  figure: Figure;
  readonly palette: Palette;
  /** Whether the picture that the page was built with stands there, and shows `figure`. */
  still: boolean;
  /** Whether what is drawn is older than `figure`. */
  stale: boolean;
  /** Whether the reader is near enough to see it soon. */
  near: boolean;
  /** Whether the reader sees it now. */
  inSight: boolean;
  /** Whether it was last drawn at the width of paper. */
  isFixed: boolean;
}

const plots = new Map<HTMLElement, Plot>();
const config = { displayModeBar: false, responsive: true, doubleClick: false } as const;

/**
 * Draws a figure into its place when the reader comes near it: in sight while the hand moves, near once
 * it rests. Others wait, since drawing takes its time from the hand; paper has them all.
 *
 * @param palette - the paper's own colours
 * @param baked - whether the page was built with this very figure
 */
export function plot(place: HTMLElement, figure: Figure, palette: Palette, baked: boolean): void {
  const known = plots.get(place);
  const still = baked && !known && place.querySelector(".still") !== null;
  const { near, inSight, isFixed } = known ?? { near: false, inSight: false, isFixed: false };
  plots.set(place, { figure, palette, still, stale: true, near, inSight, isFixed });
  place.dataset["drawn"] = "false";
  if (!known) for (const observer of observers) observer.observe(place);
  if (still) return;
  if (!isDrawn(place)) place.innerHTML = undrawn;
  if (inSight) soon(place);
  else atRest();
}

/** Charts in sight or near that are to be drawn, the longest waiting first. */
const due = new Set<HTMLElement>();

/**
 * Each chart is drawn in a task of its own, with the newest figure there is then: sentences and
 * formulas are painted before it, and the hand is heard between two.
 */
function soon(place: HTMLElement): void {
  if (due.size === 0) setTimeout(drawNext);
  due.add(place);
}

function drawNext(): void {
  const [place] = due;
  due.delete(place!);
  if (due.size > 0) setTimeout(drawNext);
  draw(place!);
}

let timer: number | undefined;

function atRest(): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    for (const [place, { near, stale }] of plots) if (near && stale) soon(place);
    // Paper does not wait for a script.
    whenIdle(() => void loadPlotly().catch((error: Error) => lackAll(error)));
  }, rest);
}

/** Says in every place whose picture has gone why there is none. */
function lackAll(error: Error): void {
  for (const [place, { still }] of plots) if (!still && !isDrawn(place)) lack(place, error);
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
    for (const observer of observers) observer.unobserve(place);
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

/** Draws the figure of a stage into the room that it has there. */
export function redrawIn(element: Element): void {
  for (const place of element.querySelectorAll<HTMLElement>(".plot")) {
    const state = plots.get(place);
    if (!state) continue;
    state.stale = true;
    place.dataset["drawn"] = "false";
    soon(place);
  }
}

/** Watched rather than measured: a measurement would lay the page out in the middle of a move. */
const watch = (what: "near" | "inSight", rootMargin: string): IntersectionObserver =>
  new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const state = plots.get(target as HTMLElement);
        if (!state) continue;
        state[what] = isIntersecting;
        if (isIntersecting && state.stale) soon(target as HTMLElement);
      }
    },
    { rootMargin },
  );
const observers = [watch("near", "400px"), watch("inSight", "0px")];

/** Where Plotly is loaded the figure stands when this returns: a page about to be printed does not wait. */
function draw(place: HTMLElement): void {
  const state = plots.get(place);
  if (!state?.stale) return;
  const loading = loadPlotly();
  const Plotly = loadedPlotly();
  if (!Plotly)
    return void loading.then(
      () => soon(place),
      (error: Error) => lack(place, error),
    );
  state.stale = state.still = false;
  const { figure, palette } = state;
  try {
    checkTraces(figure, (Plotly as { traceTypes?: readonly string[] }).traceTypes);
  } catch (error) {
    return lack(place, error as Error);
  }
  if (!isDrawn(place)) place.replaceChildren();
  const height = figureHeight(figure);
  const sized = { data: figure.data, layout: { ...figure.layout, height } };
  const drawn = enlarge(toTheme(sized, currentTheme(), palette), enlargement(place, height));
  const { data } = drawn;
  const least = Number(drawn.layout.height) * squeeze;
  const layout = isOnStage(place)
    ? { ...drawn.layout, height: Math.max(place.offsetHeight, least) }
    : drawn.layout;
  // After the window has changed its size, Plotly takes the height from the place.
  place.style.minHeight = `${layout.height}px`;
  // Paper has a width of its own, whatever the screen shows. A chart that has been given one would keep it.
  const isFixed = isPrinting() || place.offsetWidth === 0;
  if (state.isFixed && !isFixed) Plotly.purge(place);
  state.isFixed = isFixed;
  const width = isFixed ? { width: stillWidth } : {};
  // With the revision, Plotly computes traces anew only when their numbers have changed.
  const whole = { ...layout, ...width, datarevision: JSON.stringify(data) };
  void Plotly.react(place, [...data], whole, config).then(() => {
    if (plots.get(place) === state && !state.stale) place.dataset["drawn"] = "true";
  });
}

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

/** On a stage axes give way before letters do, as far as this share of their height. */
const squeeze = 0.7;
/** Smaller letters could not be read from the last row: a taller figure scrolls. */
const leastOnStage = 0.9;

const isOnStage = (place: HTMLElement): boolean =>
  !isPrinting() && place.closest(".is-exhibit") !== null;

/** In fewer pixels labels would be cut or meet: a chart is drawn smaller, by a little more than its width, as letters do not shrink evenly. */
const leastWidth = 350;

/** How much larger the letters of a presented page are than those of one that is read or printed. */
function enlargement(place: HTMLElement, height: number): number {
  const root = document.documentElement;
  if (isPrinting() || place.offsetWidth === 0) return 1;
  const asWords = parseFloat(getComputedStyle(root).fontSize) / 19;
  if (root.dataset["present"] === undefined) {
    const letters = Math.max(1, asWords);
    const isNarrow = place.offsetWidth < leastWidth * letters;
    return isNarrow ? place.offsetWidth / (leastWidth + 10) : letters;
  }
  return isOnStage(place)
    ? Math.max(leastOnStage, Math.min(asWords, place.offsetHeight / (squeeze * height)))
    : asWords;
}
