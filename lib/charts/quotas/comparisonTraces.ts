import type { Row } from "../../datasets/rows.js";
import type { Data } from "plotly.js-dist";
import { light } from "../palette.js";

/** A year of the record: `value` is `null` where nothing is known. */
export interface RecordPoint {
  readonly year: number;
  readonly value: number | null;
  readonly evidence: Row<"mining-quotas">["evidence"];
}

interface Style {
  readonly name: string;
  readonly unit: string;
  readonly yaxis?: string;
  readonly symbol: "circle" | "diamond";
  readonly dash?: "solid" | "dot";
  readonly color: string;
}

/**
 * A series of the record as two traces: confirmed years solid and joined, with a gap where a year is
 * missing; unconfirmed years hollow and joined to nothing.
 */
export function recordTraces(
  points: readonly RecordPoint[],
  { name, unit, yaxis = "y", symbol, dash = "solid", color }: Style,
): Partial<Data>[] {
  const known = points.filter(({ value }) => value !== null);
  const solid = points.map((point) =>
    point.evidence === "unconfirmed" ? { ...point, value: null } : point,
  );
  const hollow = known.filter(({ evidence }) => evidence === "unconfirmed");
  const hover = (list: readonly RecordPoint[], remark: string): string[] =>
    list.map(({ year, value }) =>
      value === null
        ? ""
        : `<b>${year}</b> ${name}<br>${value.toLocaleString("en-US")} ${unit}${remark}`,
    );
  return [
    {
      type: "scatter",
      mode: "lines+markers",
      name,
      x: solid.map(({ year }) => year),
      y: solid.map(({ value }) => value),
      yaxis,
      connectgaps: false,
      line: { color, width: 1.25, dash },
      marker: {
        size: 7,
        symbol,
        color,
        line: { color, width: 1.5 },
        opacity: 1,
      },
      hovertext: hover(solid, ""),
      hoverinfo: "text",
    },
    {
      type: "scatter",
      mode: "markers",
      name: `${name}, unconfirmed`,
      x: hollow.map(({ year }) => year),
      y: hollow.map(({ value }) => value),
      yaxis,
      marker: {
        size: 7,
        symbol,
        color: light.paper,
        line: { color, width: 1.5 },
        opacity: 1,
      },
      hovertext: hover(hollow, ", unconfirmed"),
      hoverinfo: "text",
    },
  ];
}

/** Table 1's mining quota: squares, hollow in the years that the paper calls undisclosed. */
export function printedTrace(rows: readonly Row<"quota-table">[]): Partial<Data> {
  return {
    type: "scatter",
    mode: "lines+markers",
    name: "as printed",
    x: rows.map(({ year }) => year),
    y: rows.map(({ mining_quota_t }) => mining_quota_t),
    line: { color: light.soft, width: 1, dash: "dot" },
    marker: {
      size: 8,
      symbol: "square",
      color: rows.map(({ publicly_disclosed }) => (publicly_disclosed ? light.soft : light.paper)),
      line: { color: light.soft, width: 1.5 },
      opacity: 1,
    },
    hovertext: rows.map(
      (row) =>
        `<b>${row.year}</b> as printed<br>${row.mining_quota_t.toLocaleString("en-US")} tons`,
    ),
    hoverinfo: "text",
  };
}
