import type { Row } from "../../datasets/rows.js";
import type { Layout } from "plotly.js-dist";
import { regimes } from "../../model/game/regimes.js";
import { axis, baseLayout } from "../../engine/figure/layout.js";
import { light } from "../palette.js";

type Shape = NonNullable<Layout["shapes"]>[number];
type Note = NonNullable<Layout["annotations"]>[number];

/** Three panels on one axis of years, in front of the regimes. */
export function quotaLayout(
  rows: readonly Row<"quota-table">[],
  guess: number | undefined,
): Partial<Layout> {
  return {
    ...baseLayout(560),
    margin: { t: 44, r: 12, b: 28, l: 56 },
    xaxis: axis("", {
      range: [1989, 2026.4],
      showgrid: false,
      showline: true,
      anchor: "y3",
      tickvals: [1990, 2000, 2010, 2020],
    }),
    yaxis: panelAxis([0.5, 0.94], {
      range: [-1500, 285_000],
      tickformat: ",",
      tickvals: [0, 1e5, 2e5],
    }),
    yaxis2: panelAxis([0.235, 0.4], { range: [-0.15, 10.15], tickvals: [0, 5, 10] }),
    yaxis3: panelAxis([0, 0.135], { range: [0, 3.5], tickvals: [1, 2, 3] }),
    shapes: [...bands(), ...(guess === undefined ? [] : marks(guess))],
    annotations: [
      ...regimeNames(),
      panelName("Quota in tons: mining (dots), refining (rings)", 0.94),
      panelName("Transparency score", 0.4),
      panelName("Batches a year", 0.135),
      ...extremes(rows),
      ...hollow(rows),
      ...(guess === undefined ? [] : [guessNote(guess)]),
    ],
  };
}

export const panelAxis = (domain: [number, number], options: object): object => ({
  ...axis("", options),
  domain,
  showline: false,
  ticks: "",
});

const bands = (): Shape[] =>
  regimes.map(({ from, to }, index) => ({
    type: "rect",
    layer: "below",
    xref: "x",
    yref: "paper",
    x0: from - 0.5,
    x1: to + 0.5,
    y0: 0,
    y1: 1,
    line: { width: 0 },
    fillcolor: index % 2 === 1 ? light.band : "rgba(0,0,0,0)",
  }));

const regimeNames = (): Note[] =>
  regimes.map(({ name, from, to }, index) =>
    index < regimes.length - 1
      ? note(name, (from + to) / 2, 1, { yanchor: "bottom" })
      : note(name, to + 1, 1, { xanchor: "right", yanchor: "bottom", yshift: 16 }),
  );

export const panelName = (text: string, y: number): Note =>
  note(`<b>${text}</b>`, 0, y, {
    xref: "paper",
    xanchor: "left",
    yanchor: "bottom",
    xshift: 5,
    yshift: 2,
  });

/** The lowest quota and the last two sides of the break, written at their points. */
function extremes(rows: readonly Row<"quota-table">[]): Note[] {
  const least = rows.reduce((a, b) => (b.mining_quota_t < a.mining_quota_t ? b : a));
  const last = rows.at(-1)!;
  const text = ({ year, mining_quota_t }: Row<"quota-table">): string =>
    `${mining_quota_t.toLocaleString("en-US")} in ${year}`;
  const color = { size: 11, color: light.china };
  return [
    note(text(least), least.year, least.mining_quota_t, {
      yref: "y",
      xanchor: "left",
      xshift: 10,
      font: color,
    }),
    note(text(last), last.year, last.mining_quota_t, {
      yref: "y",
      xanchor: "right",
      xshift: -18,
      yshift: 10,
      font: color,
    }),
  ];
}

/** What a hollow point means, beside the first of them. */
function hollow(rows: readonly Row<"quota-table">[]): Note[] {
  const first = rows.find(({ publicly_disclosed }) => !publicly_disclosed);
  if (!first) return [];
  return [
    note("printed as undisclosed", first.year, first.transparency_score, {
      yref: "y2",
      xanchor: "right",
      xshift: -9,
    }),
  ];
}

const marks = (guess: number): Shape[] =>
  (["y domain", "y2 domain", "y3 domain"] as const).map((yref) => ({
    type: "line",
    xref: "x",
    yref: yref as "paper",
    x0: guess,
    x1: guess,
    y0: 0,
    y1: 1,
    line: { color: light.ink, width: 1, dash: "dot" },
  }));

const guessNote = (guess: number): Note =>
  note(`your guess: ${guess}`, guess, 0.5, {
    xanchor: guess < 1996 ? "left" : guess > 2019 ? "right" : "center",
    yanchor: "top",
    font: { size: 11, color: light.ink },
  });

export const note = (
  text: string,
  x: number | string,
  y: number,
  options: Partial<Note>,
): Note => ({
  text,
  x,
  y,
  xref: "x",
  yref: "paper",
  showarrow: false,
  font: { size: 11, color: light.soft },
  ...options,
});
