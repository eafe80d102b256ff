import { figure } from "./figure.js";
import { note, type Note } from "./note.js";
import type { Data } from "plotly.js-dist";
import type { Robustness } from "../model/time/robustnessGrid.js";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { light } from "./palette.js";

const source = "the model of this edition; the claim is that of Woods (2025), Predictive Scenarios";

/**
 * How much of a region of assumptions bears the claim that silence is strongest in certain years.
 *
 * Above, how often each year is the peak; below, where in the region the claim is true.
 */
export function robustnessMap({ grid, peaks, map, holds, total, share }: Robustness): Figure {
  const { window } = grid;
  const inside = (year: number): boolean => year >= window[0] && year <= window[1];
  const claim = `${window[0]}–${window[1]}`;
  const percent = Math.round(share * 100);
  const commonest = peaks.reduce((best, peak) => (peak.count > best.count ? peak : best));
  return figure({
    name: "robustness",
    title: `The peak lies in ${claim} in ${percent}% of the region`,
    subtitle: `${holds.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} combinations of assumptions`,
    status: "computed",
    source,
    caption:
      "Above, the full bars are the years of the claim. Below, the more a cell stands out, the more of its cases bear the claim out.",
    alt: `Computed from the model: the peak lies in ${claim} in ${percent} percent of ${total} combinations. The commonest peak is ${commonest.year}, with ${commonest.count} of them.`,
    data: [
      {
        type: "bar",
        name: "peaks",
        x: peaks.map(({ year }) => year),
        y: peaks.map(({ count }) => count / total),
        marker: { color: peaks.map(({ year }) => (inside(year) ? light.ink : light.hairline)) },
        hovertemplate: "peak in %{x}: %{y:.0%}<extra></extra>",
      },
      heat(map),
    ],
    layout: {
      ...baseLayout(560),
      margin: { t: 24, r: 84, b: 44, l: 64 },
      bargap: 0.25,
      xaxis: axis("", {
        showgrid: false,
        anchor: "y",
        dtick: 1,
        tickangle: 0,
        tickvals: peaks.map(({ year }) => year).filter((year) => year % 2 === 1),
      }),
      yaxis: axis("share of the region", { domain: [0.66, 1], tickformat: ".0%", nticks: 5 }),
      xaxis2: axis("year in which half of the alternatives stand", {
        anchor: "y2",
        showgrid: false,
        tickangle: 0,
        tickvals: [...new Set(map.map(({ midpoint }) => midpoint))].filter(
          (year) => year % 2 === 1,
        ),
      }),
      yaxis2: axis("growth of dependence a year", {
        domain: [0, 0.46],
        anchor: "x2",
        tickformat: ".0%",
        showgrid: false,
        nticks: 6,
      }),
      annotations: [
        panel("Peak by year; full: the years of the claim", 1),
        panel("Share of cases in which the claim is true", 0.46),
      ],
    },
    table: {
      title: "How often each year is the peak",
      columns: { count: "Combinations", inside: "In the claim" },
      rows: peaks.map(({ year, count }) => ({ year, count, inside: inside(year) })),
    },
  });
}

function heat(map: Robustness["map"]): Partial<Data> {
  const growth = [...new Set(map.map((cell) => cell.growth))];
  const midpoint = [...new Set(map.map((cell) => cell.midpoint))];
  const at = (rate: number, year: number): number =>
    map.find((cell) => cell.growth === rate && cell.midpoint === year)!.share;
  return {
    type: "heatmap",
    name: "share",
    x: midpoint,
    y: growth,
    z: growth.map((rate) => midpoint.map((year) => at(rate, year))),
    xaxis: "x2",
    yaxis: "y2",
    zmin: 0,
    zmax: 1,
    colorscale: [
      [0, light.paper],
      [1, light.ink],
    ],
    colorbar: {
      len: 0.46,
      y: 0,
      yanchor: "bottom",
      thickness: 10,
      tickformat: ".0%",
      outlinewidth: 0,
      tickfont: { size: 12, color: light.soft },
    },
    hovertemplate: "growth %{y:.0%}, half built %{x}: claim true in %{z:.0%}<extra></extra>",
  };
}

const panel = (text: string, y: number): Note =>
  note(`<b>${text}</b>`, 0, y, {
    ...{ xref: "paper", yref: "paper", xanchor: "left", yanchor: "bottom", yshift: 4 },
  });
