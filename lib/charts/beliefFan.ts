import { figure } from "./figure.js";
import { fan } from "./fan.js";
import { note, type Note } from "./note.js";
import type { Data, Layout } from "plotly.js-dist";
import type { Forecast, ForecastYear } from "../model/time/summarise.js";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { light } from "./palette.js";
import { roundedText } from "./roundedText.js";

/**
 * What outsiders come to believe, against the cutoff of each year; below, how likely they hedge.
 *
 * The fan holds eight in ten courses of the news, the line is their mean.
 *
 * @param about - what is believed, for the title: `China is strong`
 */
export function beliefFan({ years, never }: Forecast, about = "China is strong"): Figure {
  const last = years.at(-1)!;
  return figure({
    name: "belief-fan",
    title: `The belief that ${about}, and the cutoff`,
    subtitle: "probability by year; fan: eight in ten courses of the news",
    status: "computed",
    source:
      "the model of this edition, after Woods (2025), Patent Opacity and Predictive Scenarios",
    caption:
      "Above, compare the belief with the dashed cutoff. Below, the full line says how likely outsiders hedge in a year, the dotted line how likely they have hedged in every year until then.",
    alt: `Computed from the model: the mean belief goes from ${short(years[0]!.belief.mean)} to ${short(last.belief.mean)}, the fan spreads to ${short(last.belief.low)}–${short(last.belief.high)}; the cutoff goes from ${short(years[0]!.cutoff)} to ${short(last.cutoff)}. In ${last.year} outsiders hedge with probability ${short(last.hedging)}; with probability ${short(never)} they have hedged in every year.`,
    data: traces(years),
    layout: layout(years),
    table: {
      title: "Belief, cutoff and hedging, by year",
      unit: "probability",
      columns: {
        low: "Belief, low",
        mean: "Belief, mean",
        high: "Belief, high",
        cutoff: "Cutoff, mean",
        unbroken: "Hedged throughout",
      },
      digits: 4,
      rows: years.map(({ year, belief: { low, mean, high }, cutoff, hedging, unbroken }) => ({
        ...{ year, low, mean, high, cutoff, hedging, unbroken },
      })),
    },
  });
}

function traces(years: readonly ForecastYear[]): Partial<Data>[] {
  const x = years.map(({ year }) => year);
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
    fan(
      "fan",
      x,
      years.map(({ belief }) => belief),
    ),
    course(
      "belief",
      years.map(({ belief }) => belief.mean),
      { color: light.outsiders, width: 2.5 },
    ),
    course(
      "cutoff",
      years.map(({ cutoff }) => Math.min(1.05, cutoff)),
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
  const at = (text: string, y: number, color: string, yref: "y" | "y2", yanchor: Note["yanchor"]) =>
    note(text, last.year, y, { yref, xanchor: "left", xshift: 8, yanchor, size: 12, color });
  const [over, under] =
    last.belief.mean >= last.cutoff ? (["bottom", "top"] as const) : (["top", "bottom"] as const);
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
      at("belief", last.belief.mean, light.outsiders, "y", over),
      at("cutoff", Math.min(1.05, last.cutoff), light.ink, "y", under),
      at("hedge", last.hedging, light.hedge, "y2", "bottom"),
      ...(parted ? [at("throughout", last.unbroken, light.hedge, "y2", "top")] : []),
      note("<b>How likely outsiders hedge</b>", 0, 0.31, {
        ...{ xref: "paper", xanchor: "left", yref: "paper", yanchor: "bottom" },
      }),
    ],
  };
}

const short = (value: number): string => roundedText(value, 2);
