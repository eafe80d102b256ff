import { figure } from "./figure.js";
import { note } from "./note.js";
import { rounded } from "./rounded.js";
import { upright } from "./upright.js";
import type { Data, Layout } from "plotly.js-dist";
import type { MoneyPerGdp } from "../datasets/moneyPerGdp.js";
import { totalPerGdp } from "../datasets/totalPerGdp.js";
import type { Measure } from "../datasets/vulnerabilityMeasures.js";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { jurisdictionLooks } from "./jurisdictionLooks.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { boundedText, measureTitle } from "./cellText.js";

const source =
  "dependence.csv or trade.csv, and policy-events.csv over gdp.csv; the claim is that of Woods (2025), Figure 5";

/** What the paper says of each response to opacity. */
const claims: Readonly<Record<string, string>> = {
  "United States": "strongest",
  "European Union": "strongest",
  Japan: "slightly less",
  "South Korea": "slightly less",
};

/** Points below which no line is fitted. */
const leastForLine = 10;

export interface DependencyResponseOptions {
  readonly measure: Measure;
  readonly money: readonly MoneyPerGdp[];
  /** Whether programmes for all critical minerals count as a response. */
  readonly wider: boolean;
  /** Whether sums under a condition count. */
  readonly conditional: boolean;
}

/**
 * Figure 5 from the record: a measure of dependence across, announced public money over GDP up, a mark a
 * jurisdiction. One without a sum that can be counted is a dotted line at its dependence, without a
 * height. No line is fitted, since there are never ten points.
 *
 * @throws RangeError for a measure that is not comparable across jurisdictions
 */
export function dependencyResponse({
  measure,
  money,
  wider,
  conditional,
}: DependencyResponseOptions): Figure {
  if (!measure.comparable)
    throw new RangeError(`dependencyResponse: measure must be comparable, got "${measure.name}"`);
  const points = measure.cells
    .filter(({ evidence, value }) => evidence !== "unconfirmed" && value !== null)
    .map((cell) => {
      const own = money.find(({ jurisdiction }) => jurisdiction === cell.jurisdiction);
      const response = own ? totalPerGdp(own, { wider, conditional }) : null;
      return { ...cell, value: cell.value!, response };
    });
  const drawn = points.flatMap((point) =>
    point.response === null ? [] : [{ ...point, response: point.response }],
  );
  const without = points.filter(({ response }) => response === null);
  const condition = conditional ? "with" : "without";
  const what = wider ? "rare earths and all critical minerals" : "rare earths";
  return figure({
    name: "dependency-response",
    title: "Dependence, and public money announced",
    subtitle: `money for ${what}, ${condition} sums under a condition, US dollars to a million of GDP; n = ${drawn.length}`,
    status: "public record",
    source,
    caption: `If the more dependent announced more, the marks would rise to the right.${without.length > 0 ? " A dotted line is a government without a sum that can be counted." : ""}`,
    alt: `Public record, n = ${drawn.length}, no line: ${drawn.map(({ jurisdiction, value, response }) => `${jurisdiction} at ${formatNumber(value, 3)} announced ${formatNumber(response, 3)}`).join("; ") || "no sum"}.${without.length > 0 ? ` ${without.map(({ jurisdiction }) => jurisdiction).join(", ")}: no sum that can be counted.` : ""} The paper: the EU and the US respond most, Japan and South Korea slightly less.`,
    data: [
      {
        type: "scatter",
        mode: "text+markers",
        name: "on record",
        x: drawn.map(({ value }) => value),
        y: drawn.map(({ response }) => response),
        text: drawn.map(({ jurisdiction }) => jurisdiction),
        textposition: drawn.map(({ value }) =>
          value > 0.6 * Math.max(...points.map((point) => point.value))
            ? "middle left"
            : "middle right",
        ),
        textfont: {
          size: 12,
          color: drawn.map(({ jurisdiction }) => jurisdictionLooks[jurisdiction].color),
        },
        marker: {
          size: 13,
          symbol: drawn.map(({ jurisdiction }) => jurisdictionLooks[jurisdiction].symbol),
          color: drawn.map(({ jurisdiction }) => jurisdictionLooks[jurisdiction].color),
        },
        cliponaxis: false,
        hovertext: drawn.map(
          ({ jurisdiction, value, response, years, bound }) =>
            `<b>${jurisdiction}</b> ${years}<br>${measureTitle(measure)}: ${boundedText({ value, bound })}<br>announced: ${response.toFixed(2)} to a million of GDP<br>the paper: ${claims[jurisdiction]}`,
        ),
        hoverinfo: "text",
      } as Partial<Data>,
    ],
    layout: layout(
      measure,
      drawn.map(({ response }) => response),
      points.map(({ value }) => value),
      without,
    ),
    table: {
      title: "Dependence and response",
      only: ["jurisdiction", "dependence", "response", "claim"],
      columns: {
        dependence: { title: measure.name, unit: measure.unit },
        response: { title: `Money for ${what}`, unit: "per million of GDP" },
        claim: "Response, in the paper",
      },
      rows: points.map(({ jurisdiction, value, response }) => ({
        jurisdiction,
        dependence: Number(value.toPrecision(4)),
        response: rounded(response, 2),
        claim: claims[jurisdiction]!,
      })),
    },
  });
}

function layout(
  measure: Measure,
  y: readonly number[],
  x: readonly number[],
  without: readonly { jurisdiction: keyof typeof jurisdictionLooks; value: number }[],
): Partial<Layout> {
  const top = 1.35 * Math.max(1, ...y);
  const right = 1.12 * Math.max(...x);
  /** One below the other, so that none covers the next. */
  const heights = without.map((_, i) => 0.72 - 0.14 * i);
  return {
    ...baseLayout(360),
    margin: { t: 8, r: 12, b: 64, l: 60 },
    xaxis: axis(`${measure.name}${measure.unit && `<br>(${measure.unit})`}`, {
      range: [0, right],
      showgrid: false,
      showline: true,
    }),
    yaxis: axis("announced money (dollars per million of GDP)", { range: [0, top] }),
    shapes: without.map(({ jurisdiction, value }, i) =>
      upright(value, jurisdictionLooks[jurisdiction].color, {
        xref: "x",
        y0: 0.26,
        y1: heights[i]!,
      }),
    ),
    annotations: [
      note(
        `The paper: EU and US respond most,<br>Japan and South Korea slightly less.<br>n = ${y.length}: no line is fitted below ${leastForLine} points.`,
        0,
        1,
        {
          ...{ xref: "paper", yref: "paper", xanchor: "left", yanchor: "top" },
          ...{ align: "left", xshift: 6 },
        },
      ),
      ...without.map(({ jurisdiction, value }, i) => {
        const side = value > right / 2 ? "right" : "left";
        return note(`${jurisdiction}:<br>no sum in dollars`, value, heights[i]!, {
          ...{ xref: "x", yref: "paper", xanchor: side, yanchor: "top", align: side },
          xshift: side === "right" ? -5 : 5,
          color: jurisdictionLooks[jurisdiction].color,
        });
      }),
    ],
  };
}
