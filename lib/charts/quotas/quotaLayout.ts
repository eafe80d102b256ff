import { note, type Note } from "../note.js";
import { stripe } from "../stripe.js";
import type { Row } from "../../datasets/rows.js";
import type { Layout } from "plotly.js-dist";
import { regimes } from "../../model/game/regimes.js";
import { axis, baseLayout } from "../../engine/figure/layout.js";
import { light } from "../palette.js";

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
    yaxis3: panelAxis([0, 0.135], { range: [0, 3.5], tickvals: [1, 3] }),
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

const bands = () =>
  regimes.map(({ from, to }, index) =>
    stripe(from - 0.5, to + 0.5, {
      xref: "x",
      fillcolor: index % 2 === 1 ? light.band : "rgba(0,0,0,0)",
    }),
  );

const onYears = { xref: "x", yref: "paper" } as const;

const regimeNames = (): Note[] =>
  regimes.map(({ name, from, to }, index) =>
    index < regimes.length - 1
      ? note(name, (from + to) / 2, 1, { ...onYears, yanchor: "bottom" })
      : note(name, to + 1, 1, { ...onYears, xanchor: "right", yanchor: "bottom", yshift: 16 }),
  );

export const panelName = (text: string, y: number): Note =>
  note(`<b>${text}</b>`, 0, y, {
    ...{ xref: "paper", yref: "paper", xanchor: "left", yanchor: "bottom" },
    ...{ xshift: 5, yshift: 2 },
  });

/** The lowest quota and the last two sides of the break, written at their points. */
function extremes(rows: readonly Row<"quota-table">[]): Note[] {
  const least = rows.reduce((a, b) => (b.mining_quota_t < a.mining_quota_t ? b : a));
  const last = rows.at(-1)!;
  const text = ({ year, mining_quota_t }: Row<"quota-table">): string =>
    `${mining_quota_t.toLocaleString("en-US")} in ${year}`;
  const at = (row: Row<"quota-table">, where: Partial<Note>): Note =>
    note(text(row), row.year, row.mining_quota_t, {
      ...{ xref: "x", yref: "y", color: light.china },
      ...where,
    });
  return [
    at(least, { xanchor: "left", xshift: 10 }),
    at(last, { xanchor: "right", xshift: -18, yshift: 10 }),
  ];
}

/** What a hollow point means, beside the first of them. */
function hollow(rows: readonly Row<"quota-table">[]): Note[] {
  const first = rows.find(({ publicly_disclosed }) => !publicly_disclosed);
  if (!first) return [];
  return [
    note("printed as undisclosed", first.year, first.transparency_score, {
      ...{ xref: "x", yref: "y2", xanchor: "right", xshift: -9 },
    }),
  ];
}

/** A pale column, on which words can be read. */
const marks = (guess: number) =>
  (["y domain", "y2 domain", "y3 domain"] as const).map((yref) =>
    stripe(guess - 0.5, guess + 0.5, {
      ...{ xref: "x", yref: yref as "paper", fillcolor: light.hairline },
    }),
  );

const guessNote = (guess: number): Note =>
  note(`your guess: ${guess}`, guess, 0.5, {
    ...onYears,
    xanchor: guess < 1996 ? "left" : guess > 2019 ? "right" : "center",
    yanchor: "top",
    color: light.ink,
  });
