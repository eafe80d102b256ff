import type { Figure } from "../../charts/figure.js";
import { figureHeight } from "../../charts/titled.js";
import { toTheme } from "../../charts/toTheme.js";
import { loadPlotly } from "./plotly.js";
import { currentTheme, onTheme } from "./theme.js";

interface Plot {
  figure: Figure;
  /** Whether what is drawn is older than `figure`. */
  stale: boolean;
  drawing: boolean;
}

const plots = new Map<HTMLElement, Plot>();
const config = { displayModeBar: false, responsive: true, doubleClick: false } as const;

/** Draws a figure into its place when the reader comes near it, and again when it changes. */
export function plot(place: HTMLElement, figure: Figure): void {
  const known = plots.get(place);
  if (known) Object.assign(known, { figure, stale: true });
  else {
    plots.set(place, { figure, stale: true, drawing: false });
    near.observe(place);
  }
  if (known && isNear(place)) void draw(place);
}

/** Draws every figure now, for paper. */
export async function plotAll(): Promise<void> {
  await Promise.all([...plots.keys()].map(draw));
}

const margin = 400;
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) void draw(target as HTMLElement);
  },
  { rootMargin: `${margin}px` },
);

function isNear(place: HTMLElement): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  return bottom > -margin && top < window.innerHeight + margin;
}

async function draw(place: HTMLElement): Promise<void> {
  const state = plots.get(place);
  if (!state?.stale || state.drawing) return;
  state.drawing = true;
  const Plotly = await loadPlotly();
  while (state.stale) {
    state.stale = false;
    const { data, layout } = toTheme(state.figure, currentTheme());
    if (!place.classList.contains("js-plotly-plot")) place.replaceChildren();
    await Plotly.react(place, [...data], { ...layout, height: figureHeight(state.figure) }, config);
  }
  state.drawing = false;
}

onTheme(() => {
  for (const [place, state] of plots) {
    state.stale = true;
    if (isNear(place)) void draw(place);
  }
});
window.addEventListener("beforeprint", () => void plotAll());
