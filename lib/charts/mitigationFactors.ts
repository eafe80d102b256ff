import { figure } from "./figure.js";
import { endLabels } from "./endLabels.js";
import type { Layout } from "plotly.js-dist";
import type { Figure } from "../engine/figure/figure.js";
import { capitalised } from "../engine/figure/capitalised.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import type { ScenarioPath } from "./scenarioPaths.js";
import { light } from "./palette.js";

const source =
  "assumptions of this edition; the shape is told in Woods (2025), Predictive Scenarios, Figure 7";
const dashes = ["solid", "dash", "longdash", "dot"] as const;

const factors = {
  capacity: {
    title: "What rivals build in the meantime",
    name: "alternative capacity",
    subtitle: "alternative capacity, as a share of what would make them independent",
    caption: "The steeper a line, the faster rivals build; nothing here is measured.",
  },
  stock: {
    title: "What rivals put into store",
    name: "stockpile",
    subtitle: "stockpile, as a share of the largest; mean over all courses of the news",
    caption:
      "A line that turns down shows stores used up faster than they are filled; nothing here is measured.",
  },
} as const;

/**
 * Figure 7, second panel, illustrative: alternative capacity by year, as the schedules assume it, or the stockpile that hedging fills.
 *
 * The paper draws such curves and prints no number. Grey throughout, as every shape without numbers is.
 *
 * @throws RangeError for no path or more than four
 */
export function mitigationFactors(
  paths: readonly ScenarioPath[],
  factor: keyof typeof factors = "capacity",
): Figure {
  if (paths.length < 1 || paths.length > dashes.length)
    throw new RangeError(
      `mitigationFactors: paths must be one to ${dashes.length}, got ${paths.length}`,
    );
  const years = paths[0]!.forecast.years.map(({ year }) => year);
  const { title, name, subtitle, caption } = factors[factor];
  return figure({
    name: `mitigation-factors-${factor}`,
    title,
    subtitle,
    status: "illustrative",
    source,
    caption,
    alt: `Illustrative, from assumptions: ${name} by year. ${paths
      .map(
        ({ title, forecast }) =>
          `${title} reaches ${formatNumber(forecast.years.at(-1)![factor], 2)} in ${years.at(-1)}.`,
      )
      .join(" ")}`,
    data: paths.map(({ title, forecast }, i) => ({
      type: "scatter",
      mode: "lines",
      name: title,
      x: years,
      y: forecast.years.map((year) => year[factor]),
      line: { color: light.illustrative, width: i === 2 ? 3 : 2, dash: dashes[i]! },
      hovertemplate: `${title} %{x}: %{y:.2f}<extra></extra>`,
    })),
    layout: layout(paths, years, factor),
    table: {
      title: `${capitalised(name)}, by year`,
      unit: "share",
      columns: Object.fromEntries(paths.map(({ title }) => [title, title])),
      digits: 4,
      rows: years.map((year, t): Record<string, number> => ({
        year,
        ...Object.fromEntries(
          paths.map(({ title, forecast }) => [title, forecast.years[t]![factor]]),
        ),
      })),
    },
  });
}

function layout(
  paths: readonly ScenarioPath[],
  years: readonly number[],
  factor: keyof typeof factors,
): Partial<Layout> {
  const ends = paths.map(({ title, forecast }) => ({
    text: title,
    x: years.at(-1)!,
    y: forecast.years.at(-1)![factor],
    color: light.illustrative,
  }));
  const drawn = paths.flatMap(({ forecast }) => forecast.years.map((year) => year[factor]));
  const top = factor === "capacity" ? 1 : Math.max(0.5, ...drawn);
  return {
    ...baseLayout(320),
    margin: { t: 16, r: 104, b: 40, l: 56 },
    xaxis: axis("", {
      range: [years[0]! - 0.2, years.at(-1)! + 0.1],
      showgrid: false,
      tickvals: years.filter((year) => year % 2 === 1),
    }),
    yaxis: axis(`${factors[factor].name} (share)`, {
      range: [-0.02 * top, 1.02 * top],
      tickformat: ".1f",
    }),
    annotations: endLabels(ends, 0.07 * top),
  };
}
