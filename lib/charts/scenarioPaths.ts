import { yearOf } from "../datasets/yearOf.js";
import { upright } from "./upright.js";
import { figure } from "./figure.js";
import { inLines } from "./inLines.js";
import { note, type Note } from "./note.js";
import { stripe } from "./stripe.js";
import { endLabels } from "./endLabels.js";
import { fan } from "./fan.js";
import type { Data, Layout } from "plotly.js-dist";
import type { Forecast } from "../model/time/summarise.js";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { light } from "./palette.js";

/** A scenario's course, with the name it goes by. */
export interface ScenarioPath {
  readonly title: string;
  readonly forecast: Forecast;
}

export interface ScenarioPathsOptions {
  /** Which path wears its band of courses; the last, when left out. */
  readonly banded?: string;
  /** Years to shade. */
  readonly window?: readonly [number, number];
  /** Dated facts, marked on the axis of years. */
  readonly facts?: readonly { readonly date: string; readonly event: string }[];
  /** A year that the reader has guessed, marked in the figure; `null` for none. */
  readonly guess?: number | null;
}

/** Lines are told apart by colour, stroke and label. */
const strokes = [
  { color: light.baseline, width: 2, dash: "solid" },
  { color: light.escalation, width: 2, dash: "dash" },
  { color: light.crisis, width: 3, dash: "solid" },
  { color: light.deEscalation, width: 2, dash: "dot" },
] as const;

/**
 * Figure 7, first panel, computed: how far belief lies above the cutoff in each scenario, year by year.
 *
 * Above 0 outsiders hedge. The paper draws a “risk” without numbers; the margin is what its model has in that place.
 *
 * @param paths - up to four scenarios over the same years
 * @throws RangeError for no path, more than four, or one of that title
 */
export function scenarioPaths(
  paths: readonly ScenarioPath[],
  { banded, window, facts = [], guess = null }: ScenarioPathsOptions = {},
): Figure {
  if (paths.length < 1 || paths.length > strokes.length)
    throw new RangeError(
      `scenarioPaths: paths must be one to ${strokes.length}, got ${paths.length}`,
    );
  const band = banded === undefined ? paths.at(-1)! : paths.find(({ title }) => title === banded);
  if (!band)
    throw new RangeError(
      `scenarioPaths: banded must be one of ${paths.map(({ title }) => title).join(", ")}, got "${banded}"`,
    );
  return figure({
    name: "scenario-paths",
    title: "How strong silence is in each scenario",
    subtitle: `belief less cutoff, mean over all courses of the news; band: eight in ten courses of ${band.title.toLowerCase()}`,
    status: "computed",
    source:
      "the model of this edition; scenarios as told in Woods (2025), Predictive Scenarios, Figure 7",
    caption:
      "Look for the highest point of each line: in that year silence is strongest. At 0 the belief is just at the cutoff.",
    alt: describe(paths),
    data: traces(paths, band, facts),
    layout: layout(paths, band, window, facts, guess),
    table: {
      title: "Belief less cutoff, by year",
      unit: "probability",
      columns: Object.fromEntries(paths.map(({ title }) => [title, title])),
      digits: 4,
      rows: band.forecast.years.map(({ year }, t): Record<string, number> => ({
        year,
        ...Object.fromEntries(
          paths.map(({ title, forecast }) => [title, forecast.years[t]!.margin.mean]),
        ),
      })),
    },
  });
}

function traces(
  paths: readonly ScenarioPath[],
  band: ScenarioPath,
  facts: NonNullable<ScenarioPathsOptions["facts"]>,
): Partial<Data>[] {
  return [
    fan(
      "band",
      band.forecast.years.map(({ year }) => year),
      band.forecast.years.map(({ margin }) => margin),
    ),
    ...paths.map(({ title, forecast }, i): Partial<Data> => ({
      type: "scatter",
      mode: "lines",
      name: title,
      x: forecast.years.map(({ year }) => year),
      y: forecast.years.map(({ margin }) => margin.mean),
      line: strokes[i]!,
      hovertemplate: `${title} %{x}: %{y:.2f}<extra></extra>`,
    })),
    {
      type: "scatter",
      mode: "markers",
      name: "dated facts",
      x: facts.map(({ date }) => yearOf(date)),
      y: facts.map(() => extent(paths, band)[0]),
      marker: {
        size: 9,
        symbol: "line-ns-open",
        color: light.china,
        line: { width: 2, color: light.china },
      },
      hovertext: facts.map(({ date, event }) => `<b>${date}</b> ${inLines(event, 48)}`),
      hoverinfo: "text",
    },
  ];
}

function layout(
  paths: readonly ScenarioPath[],
  band: ScenarioPath,
  window: readonly [number, number] | undefined,
  facts: readonly object[],
  guess: number | null,
): Partial<Layout> {
  const last = paths[0]!.forecast.years.at(-1)!.year;
  const first = facts.length > 0 ? 2023 : paths[0]!.forecast.years[0]!.year;
  const [low, high] = extent(paths, band);
  return {
    ...baseLayout(430),
    margin: { t: 28, r: 104, b: 40, l: 56 },
    xaxis: axis("", {
      range: [first - 0.2, last + 0.1],
      showgrid: false,
      tickvals: years(first, last),
    }),
    yaxis: axis("belief less cutoff (probability)", {
      range: [low - 0.03, high],
      tickformat: ".1f",
      nticks: 8,
    }),
    shapes: [
      ...(window
        ? [
            stripe(window[0] - 0.5, window[1] + 0.5, {
              line: { width: 1, color: light.hairline },
              fillcolor: "rgba(0,0,0,0)",
            }),
          ]
        : []),
      ...(guess === null ? [] : [upright(guess, light.ink)]),
      {
        type: "line",
        x0: first - 0.2,
        x1: last + 0.1,
        y0: 0,
        y1: 0,
        line: { color: light.ink, width: 1, dash: "dot" },
      },
    ],
    annotations: [
      ...labels(paths, (high - low) * 0.06),
      side("hedge above 0", first, "bottom", light.hedge),
      side("press below", first, "top", light.press),
      ...(window ? [claim(window)] : []),
      ...(guess === null
        ? []
        : [
            note(`your guess: ${guess}`, guess, 0, {
              ...{ yref: "paper", yanchor: "bottom", yshift: 22, color: light.ink },
            }),
          ]),
      ...(facts.length > 0
        ? [
            note("dated facts", first - 0.1, low, {
              ...{ xanchor: "left", yanchor: "bottom", yshift: 5, color: light.china },
            }),
          ]
        : []),
    ],
  };
}

/** What outsiders do on one side of the line at 0. */
const side = (text: string, x: number, yanchor: "bottom" | "top", color: string): Note =>
  note(text, x, 0, { xanchor: "left", yanchor, size: 12, color });

const claim = ([from, to]: readonly [number, number]): Note =>
  note(`the paper’s ${from}–${to}`, (from + to) / 2, 1, { yref: "paper", yanchor: "bottom" });

const labels = (paths: readonly ScenarioPath[], gap: number): Note[] =>
  endLabels(
    paths.map(({ title, forecast: { years } }, i) => ({
      text: title,
      x: years.at(-1)!.year,
      y: years.at(-1)!.margin.mean,
      color: strokes[i]!.color,
    })),
    gap,
  );

/** From the lowest to the highest that is drawn: every mean, and the band. */
function extent(paths: readonly ScenarioPath[], band: ScenarioPath): readonly [number, number] {
  const values = [
    ...paths.flatMap(({ forecast }) => forecast.years.map(({ margin }) => margin.mean)),
    ...band.forecast.years.flatMap(({ margin }) => [margin.low, margin.high]),
  ];
  return [Math.min(-0.1, ...values) - 0.05, Math.max(0.2, ...values) + 0.05];
}

const years = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => year % 2 === 1);

function describe(paths: readonly ScenarioPath[]): string {
  const each = paths.map(({ title, forecast }) => {
    const { years, peak } = forecast;
    const at = years.find(({ year }) => year === peak)!.margin.mean;
    return `${title} starts at ${formatNumber(years[0]!.margin.mean, 2)}, is highest in ${peak} at ${formatNumber(at, 2)} and ends at ${formatNumber(years.at(-1)!.margin.mean, 2)}.`;
  });
  return `Computed from the model: belief less cutoff by year. ${each.join(" ")}`;
}
