import type { Data, Layout } from "plotly.js-dist";
import type { IntensityPeriod } from "../datasets/policyIntensity.js";
import type { PriceSeries } from "../datasets/priceSeries.js";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { leastSquares, type Line } from "../model/series/leastSquares.js";
import { figure } from "./figure.js";
import { note } from "./note.js";
import { light } from "./palette.js";
import { elementStyles } from "./prices/elementStyles.js";
import { percentText } from "./prices/percentText.js";
import { roundedText } from "./roundedText.js";

/**
 * Figure 10, panels A and B, illustrative: change of a price by policy intensity, with a line where one can be drawn, and below it
 * what the line leaves over, by year. Grey, since the scores are a reader’s and the paper prints none.
 *
 * @throws RangeError for no period
 */
export function intensityFit(
  periods: readonly IntensityPeriod[],
  element: PriceSeries["element"],
): Figure {
  if (periods.length === 0)
    throw new RangeError("intensityFit: periods must be one or more, got none");
  const line = leastSquares(
    periods.map(({ intensity }) => intensity),
    periods.map(({ change }) => change),
  );
  const rows = periods.map((row, i) => ({ ...row, residual: line?.residuals[i] ?? null }));
  const { name } = elementStyles[element];
  const marks = (of: "change" | "residual", x: number[], say: (value: number) => string) => {
    const y = rows.map((row) => row[of]!);
    const axes = of === "residual" ? { xaxis: "x2", yaxis: "y2" } : {};
    return {
      ...{ type: "scatter", mode: "markers", name: of, x, y, ...axes },
      marker: { size: 9, symbol: "circle", color: light.illustrative },
      hovertext: rows.map(({ at }, k) => `<b>${at}</b> ${say(y[k]!)}`),
      hoverinfo: "text",
    } as Partial<Data>;
  };
  return figure({
    name: "intensity-fit",
    title: `Policy by your scores, and what ${name} did`,
    subtitle: `change in % within a year, by policy intensity; below: what the line leaves over, by year; n = ${rows.length}`,
    status: "illustrative",
    source:
      "price-index.csv and dated events of the data files; the scores are yours; the form after Woods (2025), Figure 10, panels A and B",
    caption:
      "Move a score and watch the line: if it turns, the relation is the score’s. Below, look for one mark that is far from all others.",
    alt: `Illustrative, by scores of yours, n = ${rows.length}: ${line ? describe(line, rows) : "every year has one intensity, so there is no line."}`,
    data: [
      marks(
        "change",
        rows.map(({ intensity }) => intensity),
        percentText,
      ),
      ...(line
        ? [
            {
              type: "scatter",
              mode: "lines",
              name: "line",
              ...ends(rows, line),
              line: { color: light.ink, width: 2 },
              hoverinfo: "skip",
            } as const,
            marks(
              "residual",
              rows.map(({ at }) => at),
              (points) => `${points > 0 ? "+" : ""}${inPoints(points, 1)}`,
            ),
          ]
        : []),
    ],
    layout: layout(rows, line),
    table: {
      title: `Policy intensity by your scores, and the change of ${name}`,
      columns: {
        at: { title: "Year", plain: true },
        intensity: "Intensity",
        change: { title: "Change", unit: "%" },
        residual: { title: "Left over", unit: "points" },
      },
      digits: 1,
      rows,
    },
  });
}

/** A period with what the line leaves over. */
interface Row extends IntensityPeriod {
  readonly residual: number | null;
}

function ends(rows: readonly Row[], { slope, intercept }: Line): { x: number[]; y: number[] } {
  const all = rows.map(({ intensity }) => intensity);
  const x = [Math.min(...all), Math.max(...all)];
  return { x, y: x.map((each) => intercept + slope * each) };
}

/** The period that lies farthest from the line. */
const farthest = (rows: readonly Row[]): Row =>
  rows.reduce((a, b) => (Math.abs(b.residual ?? 0) > Math.abs(a.residual ?? 0) ? b : a));

function inPoints(value: number, digits: number): string {
  const number = roundedText(value, digits);
  return `${number} ${/^−?1$/.test(number) ? "point" : "points"}`;
}

function describe({ slope, r }: Line, rows: readonly Row[]): string {
  const far = farthest(rows);
  return `the change moves by ${inPoints(slope, 1)} with each point of intensity, r = ${roundedText(r, 2)}; farthest from the line is ${far.at}, by ${inPoints(far.residual!, 0)}.`;
}

function layout(rows: readonly Row[], line: Line | null): Partial<Layout> {
  const around = (values: readonly number[]): [number, number] => {
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const room = 0.12 * (high - low || 1);
    return [low - room, high + room];
  };
  const [first, last] = [rows[0]!.at, rows.at(-1)!.at];
  const all = rows.map(({ intensity }) => intensity);
  const far = farthest(rows);
  const late = far.at > (first + last) / 2;
  return {
    ...baseLayout(460),
    margin: { t: 12, r: 16, b: 40, l: 60 },
    xaxis: axis("policy intensity", {
      range: [0, 1.08 * Math.max(...all)],
      showgrid: false,
    }),
    yaxis: axis("change (%)", {
      domain: [0.44, 1],
      range: around([...rows.map(({ change }) => change), ...(line ? ends(rows, line).y : [])]),
    }),
    xaxis2: axis("", {
      anchor: "y2",
      range: [first - 0.6, last + 0.6],
      showgrid: false,
      tickformat: "d",
      nticks: 6,
    }),
    yaxis2: axis("left over (points)", {
      domain: [0, 0.26],
      range: around(rows.map(({ residual }) => residual ?? 0)),
      nticks: 4,
    }),
    annotations: line
      ? [
          note(`r = ${roundedText(line.r, 2)}`, 0.01, 0.99, {
            ...{ xref: "paper", yref: "paper", xanchor: "left", yanchor: "top" },
            color: light.ink,
          }),
          note(String(far.at), far.at, far.residual ?? 0, {
            ...{ xref: "x2", yref: "y2", xanchor: late ? "right" : "left" },
            xshift: late ? -7 : 7,
          }),
        ]
      : [],
  };
}
