import { rounded } from "./rounded.js";
import { figure } from "./figure.js";
import type { Data } from "plotly.js-dist";
import { weightedIndex } from "../model/composites/weightedIndex.js";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout, legendRow } from "../engine/figure/layout.js";
import { light } from "./palette.js";

const source =
  "scores assumed by this edition, weights yours; the form after Woods (2025), Figure 6, captioned by region and told by sector";

/** The paper's three metrics for a kind of sector, each in [0, 1]. */
export interface SectorScore {
  readonly sector: string;
  /** How much the prices of its inputs move. */
  readonly volatility: number;
  /** What it spends on stocks. */
  readonly stockpiling: number;
  /** How hard its inputs are to replace. */
  readonly substitution: number;
}

const metrics = [
  { key: "volatility", name: "price volatility of inputs", shape: "/" },
  { key: "stockpiling", name: "stockpiling", shape: "x" },
  { key: "substitution", name: "difficulty of substitution", shape: "." },
] as const;

/**
 * Figure 6, illustrative: what three metrics contribute to a sector's score, the highest on top.
 *
 * The paper's caption says by region and its text by sector; the text describes sectors, so sectors are
 * drawn (correction P-fig6). All of it is hatched in grey.
 *
 * @param weights - of volatility, stockpiling and substitution, ≥ 0, not all 0
 * @throws RangeError for no sector; for scores or weights outside their domains
 */
export function sectorImpact(
  sectors: readonly SectorScore[],
  weights: readonly [number, number, number],
): Figure {
  if (sectors.length === 0)
    throw new RangeError("sectorImpact: sectors must be one or more, got none");
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const ranked = sectors
    .map((row) => ({
      ...row,
      total: weightedIndex(
        metrics.map(({ key }) => row[key]),
        weights,
      ),
    }))
    .sort((a, b) => b.total - a.total);
  const names = ranked.map(({ sector }) => sector.replace(" ", "<br>"));
  return figure({
    name: "sector-impact",
    title: "By sector, not by region: three metrics with your weights",
    subtitle: `score from 0 to 1; weights ${weights.map((weight) => weight.toFixed(2)).join(", ")}; highest on top`,
    status: "illustrative",
    source,
    caption: "Each bar adds up three metrics; move a weight and see whether the order changes.",
    alt: `Illustrative, not measured: composite scores by sector, highest first: ${ranked.map(({ sector, total }) => `${sector} ${total.toFixed(2)}`).join(", ")}. The paper’s caption says region, its text sector.`,
    data: metrics.map(({ key, name, shape }, i): Partial<Data> => {
      const x = ranked.map((row) => (row[key] * weights[i]!) / whole);
      return {
        type: "bar",
        orientation: "h",
        name,
        y: names,
        x,
        marker: {
          color: light.paper,
          pattern: { shape, fgcolor: light.illustrative, size: 7, solidity: 0.35 },
          line: { color: light.illustrative, width: 1 },
        },
        ...(i === metrics.length - 1 && {
          text: ranked.map(({ total }) => total.toFixed(2)),
          textposition: "outside",
          textfont: { size: 12, color: light.illustrative },
        }),
        cliponaxis: false,
        hovertext: ranked.map(
          (row, at) =>
            `<b>${row.sector}</b> ${name}<br>score ${row[key]}, adds ${x[at]!.toFixed(3)}`,
        ),
        hoverinfo: "text",
      } as Partial<Data>;
    }),
    layout: {
      ...baseLayout(290),
      margin: { t: 8, r: 34, b: 84, l: 96 },
      barmode: "stack",
      bargap: 0.4,
      showlegend: true,
      legend: legendRow({
        xref: "container",
        y: 0,
        yref: "container",
        yanchor: "bottom",
        traceorder: "normal",
      }),
      xaxis: axis("composite (score)", { range: [0, 1], tickformat: ".1f" }),
      yaxis: axis("", {
        autorange: "reversed",
        showgrid: false,
        ticks: "",
        tickfont: { size: 12, color: light.ink },
      }),
    },
    table: {
      title: "Sectors: metrics and composite",
      unit: "score",
      columns: {
        volatility: "Price volatility of inputs",
        substitution: "Difficulty of substitution",
        total: "Composite",
      },
      rows: ranked.map((row) => ({ ...row, total: rounded(row.total, 3) })),
    },
  });
}
