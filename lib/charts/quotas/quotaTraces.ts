import type { Row } from "../../datasets/rows.js";
import type { Data } from "plotly.js-dist";
import { plotlyText } from "../../engine/figure/plotlyText.js";
import { light } from "../palette.js";

/** Points at the printed years only, joined by a thin line; hollow where nothing was published. */
export function quotaTraces(rows: readonly Row<"quota-table">[]): Partial<Data>[] {
  const unknown = rows.filter(({ quota_batches }) => quota_batches === null);
  return [
    {
      type: "scatter",
      mode: "markers",
      name: "refining quota",
      x: rows.map(({ year }) => year),
      y: rows.map(({ refining_quota_t }) => refining_quota_t),
      marker: { size: 13, color: "rgba(0,0,0,0)", line: { color: light.soft, width: 1 } },
      hoverinfo: "skip",
    },
    points(rows, "mining quota", "y", (row) => row.mining_quota_t, {
      texts: (row) =>
        row.mining_quota_t === row.refining_quota_t
          ? `mining and refining ${tons(row.mining_quota_t)}`
          : `mining ${tons(row.mining_quota_t)}, refining ${tons(row.refining_quota_t)}`,
    }),
    points(rows, "transparency score", "y2", (row) => row.transparency_score, {
      texts: (row) => `score ${row.transparency_score}`,
    }),
    points(rows, "batches", "y3", (row) => row.quota_batches, {
      texts: (row) => `batches: ${row.quota_batches ?? "printed as ?"}`,
    }),
    {
      type: "scatter",
      mode: "text",
      name: "batches printed as ?",
      x: unknown.map(({ year }) => year),
      y: unknown.map(() => 1),
      yaxis: "y3",
      text: unknown.map(() => "?"),
      textfont: { size: 13, color: light.china },
      hovertext: unknown.map((row) => `${heading(row)}<br>batches: printed as ?`),
      hoverinfo: "text",
    },
  ];
}

function points(
  rows: readonly Row<"quota-table">[],
  name: string,
  yaxis: string,
  value: (row: Row<"quota-table">) => number | null,
  { texts }: { texts: (row: Row<"quota-table">) => string },
): Partial<Data> {
  return {
    type: "scatter",
    mode: "lines+markers",
    name,
    x: rows.map(({ year }) => year),
    y: rows.map(value),
    yaxis,
    line: { color: light.china, width: 1.25 },
    marker: {
      size: 7,
      color: rows.map((row) => (row.publicly_disclosed ? light.china : light.paper)),
      line: { color: light.china, width: 1.5 },
      opacity: 1,
    },
    hovertext: rows.map((row) => `${heading(row)}<br>${texts(row)}`),
    hoverinfo: "text",
  };
}

const tons = (value: number): string => `${value.toLocaleString("en-US")} tons`;

const heading = ({ year, policy_context }: Row<"quota-table">): string =>
  `<b>${year}</b> ${plotlyText(policy_context)}`;
