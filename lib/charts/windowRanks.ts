import { figure } from "./figure.js";
import { roundedText } from "./roundedText.js";
import type { Data, Layout } from "plotly.js-dist";
import type { PriceSeries } from "../datasets/priceSeries.js";
import type { WindowComparison, WindowMeasure } from "../model/series/compareWindows.js";
import type { Figure } from "../engine/figure/figure.js";
import { capitalised } from "../engine/figure/capitalised.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { elementStyles } from "./prices/elementStyles.js";
import { percentAxis, onLogAxis } from "./prices/percentAxis.js";
import { note } from "./note.js";
import { light } from "./palette.js";

const source =
  "computed from price-index.csv (KOMIS, FOB China); in place of Woods (2025), Figure 10";
const units: Readonly<Record<WindowMeasure, { axis: string; unit: string; says: string }>> = {
  volatility: { axis: "volatility, % a year", unit: "% a year", says: "volatility" },
  change: { axis: "change over the window, % (log scale)", unit: "%", says: "change" },
  "Brown–Forsythe": {
    axis: "signed root of F (no unit); negative: calmer",
    unit: "signed root of F",
    says: "spread against all other months, Brown–Forsythe",
  },
};

/** One element’s windows, compared. */
export interface WindowRank {
  readonly element: PriceSeries["element"];
  readonly found: WindowComparison;
}

/**
 * Figure 10, rebuilt: the window after a month among all equally long windows before it, one row an element. Woods (2025), Figure 10.
 *
 * @param rows - one an element, from the top; all of one measure, length and month
 * @throws RangeError for no row, and for rows that differ in these
 */
export function windowRanks(rows: readonly WindowRank[]): Figure {
  if (rows.length === 0) throw new RangeError("windowRanks: rows must be one or more, got none");
  const { measure, length, observed } = rows[0]!.found;
  const after = observed.from;
  if (
    !rows.every(
      ({ found }) =>
        found.measure === measure && found.length === length && found.observed.from === after,
    )
  )
    throw new RangeError(
      `windowRanks: rows must all be of ${measure} over ${length} months from ${after}`,
    );
  const { says, unit } = units[measure];
  return figure({
    name: "window-ranks",
    title: `The ${length} months after ${after} among all others, by ${measure}`,
    subtitle: `${says}; thin marks: earlier windows of ${length} months, diamond: the silent one`,
    status: "public record",
    source,
    caption:
      "A diamond beyond all thin marks of its row is unlike any window before it. Windows overlap, so they are fewer observations than windows.",
    alt: `Public record: ${says} in the window from the end of ${after}. ${rows.map(describe).join("; ")}. Windows overlap, so they are fewer observations than windows.`,
    data: rows.flatMap((row, i) => traces(row, rows.length - i)),
    layout: layout(rows, measure),
    table: {
      title: `The silent window among all windows of ${length} months, by ${measure}`,
      columns: {
        from: "From the end of",
        to: "To the end of",
        value: { title: capitalised(says), unit },
        below: "Earlier windows below it",
        ties: "Equal to it",
        n: "Earlier windows",
        low: { title: "Lowest earlier", unit },
        high: { title: "Highest earlier", unit },
      },
      digits: 2,
      rows: rows.map(({ element, found: { observed, earlier, below, ties } }) => {
        const { from, to, value } = observed;
        const values = earlier.map((window) => window.value);
        const [low, high] = [Math.min(...values), Math.max(...values)];
        const name = elementStyles[element].name;
        return { element: name, from, to, value, below, ties, n: earlier.length, low, high };
      }),
    },
  });
}

const describe = ({ element, found }: WindowRank): string =>
  `${element} ${roundedText(found.observed.value, 2)}, ${rank(found)}`;

const rank = ({ below, ties, earlier }: WindowComparison): string =>
  below + ties === 0
    ? `below all ${earlier.length} earlier windows`
    : `above ${below} of ${earlier.length} earlier windows`;

function traces(
  { element, found: { measure, observed, earlier } }: WindowRank,
  row: number,
): Partial<Data>[] {
  const { color } = elementStyles[element];
  const x = (value: number): number => (measure === "change" ? onLogAxis(value) : value);
  return [
    {
      type: "scatter",
      mode: "markers",
      name: `${element}, earlier`,
      x: earlier.map(({ value }) => x(value)),
      y: earlier.map(() => row),
      marker: { symbol: "line-ns-open", size: 13, color, opacity: 0.45, line: { width: 1, color } },
      hovertext: earlier.map(
        ({ from, to, value }) => `<b>${element}</b> ${from} to ${to}<br>${roundedText(value, 2)}`,
      ),
      hoverinfo: "text",
    },
    {
      type: "scatter",
      mode: "markers",
      name: `${element}, silent`,
      x: [x(observed.value)],
      y: [row],
      marker: {
        symbol: "diamond",
        size: 13,
        color: light.china,
        opacity: 1,
        line: { width: 1.5, color: light.paper },
      },
      hovertext: [
        `<b>${element}</b> ${observed.from} to ${observed.to}<br>${roundedText(observed.value, 2)}`,
      ],
      hoverinfo: "text",
    },
  ];
}

function layout(rows: readonly WindowRank[], measure: WindowMeasure): Partial<Layout> {
  return {
    ...baseLayout(84 + 66 * rows.length),
    margin: { t: 12, r: 12, b: 44, l: 12 },
    xaxis: axis(units[measure].axis, {
      showline: true,
      nticks: 7,
      ...(measure === "volatility"
        ? { rangemode: "tozero" as const }
        : { zeroline: true, zerolinecolor: light.soft }),
      ...(measure === "change" &&
        percentAxis(
          rows.flatMap(({ found: { observed, earlier } }) =>
            [observed, ...earlier].map(({ value }) => value),
          ),
        )),
    }),
    yaxis: axis("", {
      range: [0.6, rows.length + 0.75],
      showgrid: false,
      showticklabels: false,
      ticks: "",
    }),
    annotations: rows.map(({ element, found }, i) =>
      note(`${elementStyles[element].name}: ${rank(found)}`, 0, rows.length - i, {
        ...{ xref: "paper", yref: "y", xanchor: "left", yanchor: "bottom", yshift: 10 },
        size: 12,
        color: elementStyles[element].color,
      }),
    ),
  };
}
