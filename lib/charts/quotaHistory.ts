import type { Data, Layout } from "plotly.js-dist";
import type { QuotaRow } from "../datasets/loadQuotaTable.js";
import { regimes } from "../model/regimes.js";
import type { Figure } from "./figure.js";
import { axis, baseLayout } from "./layout.js";
import { light } from "./theme.js";

const source = "Woods (2025), Table 1 and Figure 1";

/**
 * Figure 1 redrawn from Table 1: quotas in tons, transparency score and batches a year, 1990–2025,
 * with the four regimes. Years that the paper calls undisclosed are hollow.
 *
 * @param options.guess - a year the reader has guessed, marked in the figure
 */
export function quotaHistory(rows: readonly QuotaRow[], options: { guess?: number } = {}): Figure {
  return {
    kind: "figure",
    name: "quota-history",
    title: "Quotas, openness and batches in the paper’s table",
    subtitle: "tons; score without a published scale; batches a year",
    status: "printed",
    source,
    alt: describe(rows),
    data: traces(rows),
    layout: layout(options.guess),
    table: {
      kind: "table",
      title: "The points of the figure",
      status: "printed",
      source,
      columns: [
        { name: "year", title: "Year", plain: true },
        { name: "mining_quota_t", title: "Mining quota", unit: "tons" },
        { name: "refining_quota_t", title: "Refining quota", unit: "tons" },
        { name: "transparency_score", title: "Transparency score" },
        { name: "quota_batches", title: "Batches" },
        { name: "publicly_disclosed", title: "Publicly disclosed" },
      ],
      rows: rows.map((row) => [
        row.year,
        row.mining_quota_t,
        row.refining_quota_t,
        row.transparency_score,
        row.quota_batches ?? "?",
        row.publicly_disclosed,
      ]),
    },
  };
}

function traces(rows: readonly QuotaRow[]): Partial<Data>[] {
  const x = rows.map(({ year }) => year);
  const fill = rows.map(({ publicly_disclosed }) => (publicly_disclosed ? light.china : light.paper));
  const marker = { size: 8, color: fill, line: { color: light.china, width: 1.5 } };
  const thin = { color: light.china, width: 1.25 };
  const line = (name: string, y: (number | null)[], yaxis: string, unit: string): Partial<Data> => ({
    type: "scatter",
    mode: "lines+markers",
    name,
    x,
    y,
    yaxis,
    line: thin,
    marker,
    hovertemplate: `%{x}: %{y:,}${unit}<extra>${name}</extra>`,
  });
  const unknown = rows.filter(({ quota_batches }) => quota_batches === null);
  return [
    {
      ...line("refining", rows.map((row) => row.refining_quota_t), "y", " tons"),
      mode: "markers",
      marker: { size: 14, color: "rgba(0,0,0,0)", line: { color: light.soft, width: 1 } },
    } as Partial<Data>,
    line("mining", rows.map((row) => row.mining_quota_t), "y", " tons"),
    line("score", rows.map((row) => row.transparency_score), "y2", ""),
    line("batches", rows.map((row) => row.quota_batches), "y3", ""),
    {
      type: "scatter",
      mode: "text",
      name: "batches",
      x: unknown.map(({ year }) => year),
      y: unknown.map(() => 1),
      yaxis: "y3",
      text: unknown.map(() => "?"),
      textfont: { size: 15, color: light.china },
      hovertemplate: "%{x}: printed as ?<extra>batches</extra>",
    },
  ];
}

function layout(guess: number | undefined): Partial<Layout> {
  const bands = regimes.map(({ from, to }, index) => ({
    type: "rect" as const,
    layer: "below" as const,
    xref: "x" as const,
    yref: "paper" as const,
    x0: from - 0.5,
    x1: to + 0.5,
    y0: 0,
    y1: 1,
    line: { width: 0 },
    fillcolor: index % 2 === 0 ? light.band : "rgba(0,0,0,0)",
  }));
  const mark = {
    type: "line" as const,
    xref: "x" as const,
    yref: "paper" as const,
    x0: guess,
    x1: guess,
    y0: 0,
    y1: 1,
    line: { color: light.ink, width: 1, dash: "dot" as const },
  };
  return {
    ...baseLayout(560),
    margin: { t: 48, r: 14, b: 32, l: 58 },
    xaxis: axis("", { range: [1988.8, 2026.2], showgrid: false, anchor: "y3", tickvals: [1990, 2000, 2010, 2020] }),
    yaxis: axis("tons", { domain: [0.5, 0.98], rangemode: "tozero", tickformat: ",", nticks: 6 }),
    yaxis2: axis("score", { domain: [0.25, 0.43], range: [0, 10], tickvals: [0, 5, 10] }),
    yaxis3: axis("batches a year", { domain: [0, 0.18], range: [0, 3.6], tickvals: [0, 1, 2, 3] }),
    shapes: guess === undefined ? bands : [...bands, mark],
    annotations: [
      ...regimes.map(({ name, from, to }, index) => {
        const last = index === regimes.length - 1;
        return note(name, last ? to + 0.6 : (from + to) / 2, 1, last ? "right" : "center", last ? 32 : 16);
      }),
      panel("Mining quota (dots) and refining quota (rings)", 0.98),
      panel("Transparency score", 0.43),
      panel("Batches", 0.18),
      ...(guess === undefined ? [] : [{ ...note(`your guess: ${guess}`, guess, 0.5, guess > 2008 ? "right" : "left", 10), xshift: guess > 2008 ? -5 : 5 }]),
    ],
  };
}

type Note = NonNullable<Layout["annotations"]>[number];

/** Words above a place of the shared x axis, `lift` pixels up. */
function note(text: string, x: number, y: number, xanchor: "left" | "center" | "right", lift: number): Note {
  return {
    text,
    x,
    y,
    xref: "x",
    yref: "paper",
    xanchor,
    yanchor: "middle",
    yshift: lift,
    showarrow: false,
    font: { size: 11, color: light.soft },
  };
}

function panel(text: string, y: number): Note {
  return { ...note(`<b>${text}</b>`, 0, y, "left", 0), xref: "paper", xshift: 4, yanchor: "bottom" };
}

function describe(rows: readonly QuotaRow[]): string {
  const tons = (row: QuotaRow): string => `${row.mining_quota_t.toLocaleString("en-US")} tons in ${row.year}`;
  const least = rows.reduce((a, b) => (b.mining_quota_t < a.mining_quota_t ? b : a));
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const open = rows.filter(({ publicly_disclosed }) => publicly_disclosed).map((row) => row.transparency_score);
  const closed = rows.filter(({ publicly_disclosed }) => !publicly_disclosed);
  const range = (list: readonly number[]): string => `${Math.min(...list)} to ${Math.max(...list)}`;
  return (
    `Printed values for ${rows.length} of the ${last.year - first.year + 1} years from ${first.year} to ${last.year}. ` +
    `The mining quota goes from ${tons(first)} down to ${tons(least)} and up to ${tons(last)}. ` +
    `The score is ${range(open)} in disclosed years` +
    (closed.length > 0
      ? ` and ${range(closed.map((row) => row.transparency_score))} in ${closed.map(({ year }) => year).join(" and ")}, where the number of batches is printed as a question mark.`
      : ".")
  );
}
