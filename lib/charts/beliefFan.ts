import type { Data, Layout } from "plotly.js-dist";
import type { Band, Forecast, ForecastYear } from "../model/time/summarise.js";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { light } from "./palette.js";

const source =
  "the model of this edition, after Woods (2025), Patent Opacity and Predictive Scenarios";

/**
 * What outsiders come to believe, against the cutoff of each year; below, how likely they hedge.
 *
 * The fan holds eight in ten courses of the news, the line is their mean.
 *
 * @param about - what is believed, for the title: `China is strong`
 */
export function beliefFan({ years, never }: Forecast, about = "China is strong"): Figure {
  const last = years.at(-1)!;
  return {
    kind: "figure",
    name: "belief-fan",
    title: `The belief that ${about}, and the cutoff`,
    subtitle: "probability by year; fan: eight in ten courses of the news",
    status: "computed",
    source,
    alt: `Computed from the model: the mean belief goes from ${short(years[0]!.belief.mean)} to ${short(last.belief.mean)}, the fan spreads to ${short(last.belief.low)}–${short(last.belief.high)}; the cutoff goes from ${short(years[0]!.cutoff.mean)} to ${short(last.cutoff.mean)}. In ${last.year} outsiders hedge with probability ${short(last.hedging)}; with probability ${short(never)} they have hedged in every year.`,
    data: traces(years),
    layout: layout(years),
    table: {
      kind: "table",
      title: "Belief, cutoff and hedging, by year",
      status: "computed",
      source,
      columns: [
        { name: "year", title: "Year", plain: true },
        { name: "low", title: "Belief, low", unit: "probability" },
        { name: "mean", title: "Belief, mean", unit: "probability" },
        { name: "high", title: "Belief, high", unit: "probability" },
        { name: "cutoff", title: "Cutoff, mean", unit: "probability" },
        { name: "hedging", title: "Hedging", unit: "probability" },
        { name: "unbroken", title: "Hedged throughout", unit: "probability" },
      ],
      rows: years.map(({ year, belief, cutoff, hedging, unbroken }) => [
        year,
        ...[belief.low, belief.mean, belief.high, cutoff.mean, hedging, unbroken].map(round),
      ]),
    },
  };
}

function traces(years: readonly ForecastYear[]): Partial<Data>[] {
  const x = years.map(({ year }) => year);
  const fan = (band: (year: ForecastYear) => Band): number[] => [
    ...years.map((year) => band(year).low),
    ...[...years].reverse().map((year) => band(year).high),
  ];
  const course = (name: string, y: number[], line: object, more: object = {}): Partial<Data> => ({
    type: "scatter",
    mode: "lines",
    name,
    x,
    y,
    line,
    hovertemplate: `${name} %{x}: %{y:.2f}<extra></extra>`,
    ...more,
  });
  return [
    {
      type: "scatter",
      mode: "lines",
      name: "fan",
      x: [...x, ...[...x].reverse()],
      y: fan(({ belief }) => belief),
      fill: "toself",
      fillcolor: light.band,
      line: { width: 0, color: light.band },
      hoverinfo: "skip",
    },
    course(
      "belief",
      years.map(({ belief }) => belief.mean),
      { color: light.outsiders, width: 2.5 },
    ),
    course(
      "cutoff",
      years.map(({ cutoff }) => Math.min(1.05, cutoff.mean)),
      { color: light.ink, width: 1.5, dash: "dash" },
    ),
    course(
      "hedge",
      years.map(({ hedging }) => hedging),
      { color: light.hedge, width: 2.5 },
      { yaxis: "y2" },
    ),
    course(
      "hedged throughout",
      years.map(({ unbroken }) => unbroken),
      { color: light.hedge, width: 1.5, dash: "dot" },
      { yaxis: "y2" },
    ),
  ];
}

function layout(years: readonly ForecastYear[]): Partial<Layout> {
  const [first, last] = [years[0]!, years.at(-1)!];
  const note = (
    text: string,
    y: number,
    color: string,
    yref: "y" | "y2",
    yanchor: "bottom" | "top" = "bottom",
  ) => ({
    text,
    x: last.year,
    y,
    yref,
    xanchor: "left" as const,
    xshift: 8,
    yanchor: yanchor,
    showarrow: false,
    font: { size: 12, color },
  });
  const [over, under] =
    last.belief.mean >= last.cutoff.mean
      ? (["bottom", "top"] as const)
      : (["top", "bottom"] as const);
  const parted = last.hedging - last.unbroken > 0.02;
  return {
    ...baseLayout(460),
    margin: { t: 20, r: 92, b: 36, l: 56 },
    xaxis: axis("", {
      range: [first.year - 0.2, last.year + 0.1],
      showgrid: false,
      anchor: "y2",
      tickvals: years.map(({ year }) => year).filter((year) => year % 2 === 1),
    }),
    yaxis: axis("probability", { domain: [0.42, 1], range: [-0.02, 1.06], tickformat: ".1f" }),
    yaxis2: axis("probability", {
      domain: [0, 0.3],
      range: [-0.04, 1.08],
      tickformat: ".1f",
      tickvals: [0, 0.5, 1],
    }),
    annotations: [
      note("belief", last.belief.mean, light.outsiders, "y", over),
      note("cutoff", Math.min(1.05, last.cutoff.mean), light.ink, "y", under),
      note("hedge", last.hedging, light.hedge, "y2", "bottom"),
      ...(parted ? [note("throughout", last.unbroken, light.hedge, "y2", "top")] : []),
      {
        text: "<b>How likely outsiders hedge</b>",
        x: 0,
        xref: "paper",
        xanchor: "left",
        y: 0.31,
        yref: "paper",
        yanchor: "bottom",
        showarrow: false,
        font: { size: 11, color: light.soft },
      },
    ],
  };
}

const short = (value: number): string => formatNumber(value, 2);
const round = (value: number): number => Number(value.toFixed(4));
