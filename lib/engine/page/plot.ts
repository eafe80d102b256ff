import type { Figure } from "../figure/figure.js";
import { enlarge } from "../figure/enlarge.js";
import type { Palette } from "../figure/palette.js";
import { figureHeight } from "../figure/titled.js";
import { toTheme } from "../figure/toTheme.js";
import { loadPlotly } from "./plotly.js";
import { currentTheme, isPrinting, onTheme } from "./theme.js";

interface Plot {
  figure: Figure;
  readonly palette: Palette;
  /** Whether what is drawn is older than `figure`. */
  stale: boolean;
  drawing: boolean;
  /** Whether the reader is near enough to see it soon. */
  near: boolean;
}

/** Charts are drawn in a task of their own, so that sentences and formulas are painted before them. */
const soon = (place: HTMLElement): void => void setTimeout(() => void draw(place));

const plots = new Map<HTMLElement, Plot>();
const config = { displayModeBar: false, responsive: true, doubleClick: false } as const;

/**
 * Draws a figure into its place when the reader comes near it, and again when it changes.
 *
 * @param palette - the paper's own colours
 */
export function plot(place: HTMLElement, figure: Figure, palette: Palette): void {
  const known = plots.get(place);
  if (known) Object.assign(known, { figure, stale: true });
  else {
    plots.set(place, { figure, palette, stale: true, drawing: false, near: false });
    observer.observe(place);
  }
  place.dataset["drawn"] = "false";
  if (known?.near) soon(place);
  // A still picture is true to the page as built; anything else must be drawn in time to be printed.
  else if (known || !place.querySelector(".still")) void loadPlotly();
}

/** Forgets the figures inside an element that leaves the page. */
export function unplot(element: Element): void {
  for (const place of element.querySelectorAll<HTMLElement>(".plot")) {
    observer.unobserve(place);
    if (!plots.delete(place) || !place.classList.contains("js-plotly-plot")) continue;
    void loadPlotly().then((Plotly) => Plotly.purge(place));
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
      if (isIntersecting) void draw(place);
    }
  },
  { rootMargin: "400px" },
);

async function draw(place: HTMLElement): Promise<void> {
  const state = plots.get(place);
  if (!state?.stale || state.drawing) return;
  state.drawing = true;
  const Plotly = await loadPlotly();
  while (state.stale) {
    state.stale = false;
    const { figure, palette } = state;
    const sized = { data: figure.data, layout: { ...figure.layout, height: figureHeight(figure) } };
    const { data, layout } = enlarge(toTheme(sized, currentTheme(), palette), enlargement());
    if (!place.classList.contains("js-plotly-plot")) place.replaceChildren();
    // After the window has changed its size, Plotly takes the height from the place.
    place.style.minHeight = `${layout.height}px`;
    // With the revision, Plotly computes traces anew only when their numbers have changed.
    const whole = { ...layout, datarevision: JSON.stringify(data) };
    await Plotly.react(place, [...data], whole, config);
  }
  state.drawing = false;
  place.dataset["drawn"] = "true";
}

/** Draws every figure anew, those in view at once and the others when the reader comes near. */
export function redrawPlots(): void {
  for (const [place, state] of plots) {
    state.stale = true;
    if (isPrinting()) void draw(place);
    else if (state.near) soon(place);
  }
}

onTheme(redrawPlots);

/** How much larger the letters of a presented page are than those of one that is read or printed. */
function enlargement(): number {
  const { dataset } = document.documentElement;
  return isPrinting() || dataset["present"] === undefined
    ? 1
    : parseFloat(getComputedStyle(document.documentElement).fontSize) / 19;
}
