import type { Layout } from "plotly.js-dist";
import { baseLayout } from "../../engine/figure/layout.js";
import { note, type Note } from "../note.js";
import { light } from "../palette.js";

/** Margins hold the outermost words and are in pixels, so that phone and page share one specification. */
export function treeLayout(moves: number): Partial<Layout> {
  const payoffs = `China’s payoff<br><span style="color:${light.outsiders}">outsiders’ payoff</span>`;
  return {
    ...baseLayout(480),
    margin: { t: 46, r: 110, b: 4, l: 44 },
    xaxis: { visible: false, fixedrange: true, range: [0, 3] },
    yaxis: { visible: false, fixedrange: true, range: [-4.5, 4.5] },
    annotations: [
      head(0, "Nature", light.soft),
      head(1, "China", light.china),
      ...(moves < 2 ? [] : [head(2, "Outsiders", light.outsiders)]),
      ...(moves < 5
        ? []
        : [head(3, payoffs, light.china, { xanchor: "left", xshift: 6, align: "left" })]),
    ],
  };
}

const head = (x: number, text: string, color: string, where: Partial<Note> = {}): Note =>
  note(`<b>${text}</b>`, x, 1, { yref: "paper", yanchor: "bottom", size: 12, color, ...where });
