import type { Data } from "plotly.js-dist";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { bestResponse } from "../model/game/bestResponse.js";
import type { ForeignParameters } from "../model/game/foreignPayoff.js";
import { pressPayoff } from "../model/game/pressPayoff.js";
import { figure } from "./figure.js";
import { light } from "./palette.js";
import { signed } from "./tree/payoffText.js";

const silences = 20;

/**
 * The game at a glance, for the front page: silences of strong and of weak Chinas in the share `p`, which the reader
 * drags, and what each reply is worth to outsiders on average.
 */
export function silenceFigure(p: number, payoffs: ForeignParameters): Figure {
  const best = bestResponse(p, payoffs);
  const rows = [
    { reply: "hedge", strong: -payoffs.A, weak: -payoffs.A, average: -payoffs.A },
    {
      ...{ reply: "press", strong: -payoffs.delta, weak: payoffs.gamma },
      average: pressPayoff(p, payoffs),
    },
  ] as const;
  const places = Array.from({ length: silences }, (_, i) => (i + 0.5) / silences);
  const dots = (name: string, x: readonly number[], color: string): Partial<Data> => ({
    type: "scatter",
    mode: "markers",
    name,
    x: [...x],
    y: x.map(() => 1),
    marker: { size: 11, color, line: { color: light.china, width: 1.5 } },
    hoverinfo: "name",
  });
  const [low, high] = [-Math.max(payoffs.A, payoffs.delta), payoffs.gamma];
  const room = 0.16 * (high - low);
  return figure({
    handle: { input: "p", x: p },
    name: "silence",
    title: finding(best.join("")),
    subtitle: `${silences} silences, as they look from outside; what each reply pays on average`,
    status: "computed",
    source: "the model of Woods (2025), Beliefs and Strategies",
    caption:
      "Drag the circle. Full dots are strong Chinas, hollow dots weak ones; to outsiders all are silent.",
    alt: `Computed from the model: with ${Math.round(100 * p)} percent of strong Chinas hedging is worth ${signed(-payoffs.A)} and pressing ${signed(pressPayoff(p, payoffs))} on average.`,
    data: [
      dots(
        "strong",
        places.filter((x) => x < p),
        light.china,
      ),
      dots(
        "weak",
        places.filter((x) => x >= p),
        light.paper,
      ),
      {
        type: "scatter",
        mode: "markers",
        name: "your belief",
        x: [p],
        y: [0],
        marker: { size: 15, color: light.paper, line: { color: light.ink, width: 2.5 } },
        hoverinfo: "skip",
        cliponaxis: false,
      },
      {
        type: "bar",
        orientation: "h",
        name: "worth",
        xaxis: "x2",
        yaxis: "y2",
        y: rows.map(({ reply }) => reply),
        x: rows.map(({ average }) => average),
        text: rows.map(({ average }) => signed(average)),
        textposition: "outside",
        textfont: { size: 12, color: light.ink },
        cliponaxis: false,
        marker: {
          color: [light.hedge, light.press],
          opacity: rows.map(({ reply }) =>
            best.includes(reply === "hedge" ? "H" : "P") ? 1 : 0.3,
          ),
        },
        hoverinfo: "skip",
      } as Partial<Data>,
    ],
    layout: {
      ...baseLayout(270),
      margin: { t: 8, r: 16, b: 40, l: 60 },
      xaxis: axis("strong Chinas among the silent (percent)", {
        ...{ range: [-0.04, 1.04], showgrid: false, anchor: "y" },
        ...{ tickvals: [0, 0.25, 0.5, 0.75, 1], ticktext: ["0", "25", "50", "75", "100"] },
      }),
      yaxis: axis("", { ...hidden, domain: [0.68, 1], range: [-0.7, 1.5] }),
      xaxis2: axis("outsiders’ payoff on average (payoff units)", {
        ...{ range: [low - room, high + room], anchor: "y2", zeroline: true },
        zerolinecolor: light.soft,
      }),
      yaxis2: axis("", {
        ...{ domain: [0, 0.38], anchor: "x2", showgrid: false, showline: false },
        ...{ autorange: "reversed", tickfont: { size: 13, color: light.ink } },
      }),
    },
    table: {
      title: "What a reply pays",
      unit: "payoff units",
      columns: { strong: "If strong", weak: "If weak", average: "On average" },
      rows,
    },
  });
}

const hidden = { showgrid: false, showline: false, showticklabels: false, ticks: "" } as const;

const finding = (best: string): string =>
  ({ H: "Outsiders pay for protection", P: "Outsiders call the bluff" })[best] ??
  "Outsiders may do either";
