import { figure } from "./figure.js";
import { rounded } from "./rounded.js";
import type { Data } from "plotly.js-dist";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { subscripts } from "../engine/figure/subscripts.js";
import type { Estimate, SobolIndex } from "../model/time/sobol.js";
import { dynamicParameters } from "../model/time/dynamicParameters.js";
import { parameters, type Parameter } from "../model/game/parameters.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { light } from "./palette.js";

const source = "Sobol indices of this edition’s model, after Woods (2025), Predictive Scenarios";

/**
 * Which assumptions decide an outcome: first-order and total Sobol indices with their intervals, the largest on top, and
 * the range that each assumption is moved over.
 *
 * @param output - the outcome, for the title: `year of the peak`
 * @param draws - N of the indices
 * @throws RangeError for no index
 */
export function sensitivityDots(
  indices: readonly SobolIndex[],
  output: string,
  draws: number,
): Figure {
  if (indices.length === 0)
    throw new RangeError("sensitivityDots: indices must be one or more, got none");
  const sorted = [...indices].sort((a, b) => a.total.value - b.total.value);
  const top = sorted.at(-1)!;
  const runs = (draws * (indices.length + 2)).toLocaleString("en-US");
  return figure({
    name: `sensitivity-${output.replace(/\W+/g, "-")}`,
    title: `What decides the ${output}`,
    subtitle: `Sobol indices, all assumptions moved at once over the ranges beside their names; N = ${draws}, ${runs} forecasts; lines: 95 % of bootstrap resamples`,
    status: "computed",
    source,
    caption:
      "The further to the right a full dot lies, the more is settled by knowing that assumption alone; a hollow dot far to its right says that the assumption works together with others.",
    alt: `Computed from the model: Sobol indices of the ${output}, N = ${draws}. The largest total index is ${symbolOf(top.name)} with ${spoken(top.total)}, alone ${spoken(top.first)}; the smallest ${symbolOf(sorted[0]!.name)} with ${spoken(sorted[0]!.total)}.`,
    data: [
      ...dots("first order: known alone", "first", sorted, 0.14),
      ...dots("total: all others known", "total", sorted, -0.14),
    ],
    layout: {
      ...baseLayout(90 + 34 * sorted.length),
      margin: { t: 30, r: 16, b: 44, l: 104 },
      showlegend: true,
      legend: { orientation: "h", x: 0, y: 1, xanchor: "left", yanchor: "bottom" },
      xaxis: axis("index", {
        range: [
          Math.min(0, ...sorted.map(({ first }) => first.low)) - 0.02,
          Math.max(1, ...sorted.map(({ total }) => total.high)) * 1.02,
        ],
        tickformat: ".1f",
        zeroline: true,
        zerolinecolor: light.hairline,
      }),
      yaxis: axis("", {
        ...{ showgrid: false, ticks: "", range: [-0.6, sorted.length - 0.4] },
        tickvals: sorted.map((_, i) => i),
        ticktext: sorted.map(
          ({ name, min, max }) => `<b>${subscripts(symbolOf(name))}</b> ${min}–${max}`,
        ),
      }),
    },
    table: {
      title: `Sobol indices of the ${output}`,
      columns: {
        ...{ name: "Assumption", min: "Moved from", max: "To" },
        ...{ first: "First order", firstLow: "Low", firstHigh: "High" },
        ...{ total: "Total", totalLow: "Low ", totalHigh: "High " },
      },
      digits: 2,
      rows: [...sorted].reverse().map(({ name, min, max, first, total }) => ({
        ...{ name, min, max },
        ...{ first: first.value, firstLow: first.low, firstHigh: first.high },
        ...{ total: total.value, totalLow: total.low, totalHigh: total.high },
      })),
    },
  });
}

/** The symbol of an assumption, as in formulas; another name stays as it is. */
const symbolOf = (name: string): string =>
  (({ ...parameters, ...dynamicParameters }) as Record<string, Parameter>)[name]?.text ?? name;

const short = (value: number): string => formatNumber(rounded(value, 2));

const spoken = ({ value, low, high }: Estimate): string =>
  `${short(value)} (${short(low)} to ${short(high)})`;

/** One order of all assumptions: a dot and the line of its interval in each row. */
function dots(
  name: string,
  order: "first" | "total",
  indices: readonly SobolIndex[],
  shift: number,
): Partial<Data>[] {
  const line = { color: light.outsiders, width: 2 };
  return [
    {
      ...{ type: "scatter", mode: "lines", name: `${name}, interval` },
      x: indices.flatMap((index) => [index[order].low, index[order].high, null]),
      y: indices.flatMap((_, i) => [i + shift, i + shift, null]),
      ...{ line, showlegend: false, hoverinfo: "skip" },
    },
    {
      ...{ type: "scatter", mode: "markers", name },
      x: indices.map((index) => index[order].value),
      y: indices.map((_, i) => i + shift),
      marker: { size: 9, color: order === "first" ? light.outsiders : light.paper, line },
      hovertext: indices.map(
        (index) => `${subscripts(symbolOf(index.name))}: ${spoken(index[order])}`,
      ),
      hoverinfo: "text+name",
    },
  ];
}
