import { figure } from "./figure.js";
import { note, type Note } from "./note.js";
import type { Data, Layout } from "plotly.js-dist";
import type { MoneyPerGdp } from "../datasets/moneyPerGdp.js";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { jurisdictionLooks } from "./jurisdictionLooks.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { light } from "./palette.js";

const source =
  "policy-events.csv over gdp.csv, an inventory that is not complete; the form after Woods (2025), Figure 4";

export interface PublicMoneyOptions {
  /** The years whose announcements are counted, for the title: `2020–2025`. */
  readonly years: string;
  /** The jurisdiction that the reader expects to have announced most, which is marked. */
  readonly guess?: string | null;
}

const uses = [
  { key: "rare_earths", name: "rare earths", lift: -0.2 },
  { key: "conditional", name: "rare earths under a condition", lift: -0.2 },
  { key: "wider", name: "all critical minerals", lift: 0.2 },
] as const;

/**
 * Figure 4, announced public money over GDP: for rare earths alone solid, under a condition pale,
 * programmes for all critical minerals hatched, and nothing where nothing is counted.
 *
 * @throws RangeError for no row
 */
export function publicMoneyBars(
  rows: readonly MoneyPerGdp[],
  { years, guess }: PublicMoneyOptions,
): Figure {
  if (rows.length === 0)
    throw new RangeError("publicMoneyBars: rows must be one or more, got none");
  return figure({
    name: "public-money",
    title: `Public money announced, ${years}`,
    subtitle:
      "US dollars to a million of GDP; solid: for rare earths, pale: under a condition, hatched: for all critical minerals",
    status: "public record",
    source,
    caption:
      "Compare the solid bars first; pale ends and hatched bars are sums that one may count or not. No bar means that no sum in dollars is known, not that there is none.",
    alt: `Public record, not complete: ${rows.map((row) => `${row.jurisdiction}: ${describe(row)}`).join("; ")}, in dollars to a million dollars of GDP.`,
    data: uses.map((use) => bars(rows, use)),
    layout: layout(rows, guess),
    table: {
      title: `Announced public money over GDP, ${years}`,
      only: ["jurisdiction", "gdp_usd", "rare_earths", "conditional", "wider"],
      columns: {
        gdp_usd: { title: "GDP", unit: "US dollars" },
        conditional: { title: "Rare earths under a condition", unit: "per million" },
        wider: { title: "All critical minerals", unit: "per million" },
        rare_earths: { unit: "per million" },
      },
      digits: 2,
      rows,
    },
  });
}

function describe(row: MoneyPerGdp): string {
  const said = uses.flatMap(({ key, name }) =>
    row[key] === null ? [] : [`${formatNumber(row[key], 3)} for ${name}`],
  );
  return said.length > 0 ? said.join(", ") : "no sum that can be counted";
}

function bars(
  rows: readonly MoneyPerGdp[],
  { key, name, lift }: (typeof uses)[number],
): Partial<Data> {
  const shown = rows.flatMap((row, i) =>
    row[key] === null
      ? []
      : [{ row, i, value: row[key], base: key === "conditional" ? (row.rare_earths ?? 0) : 0 }],
  );
  const colours = shown.map(({ row }) => jurisdictionLooks[row.jurisdiction].color);
  const marker = {
    rare_earths: { color: colours },
    conditional: { color: colours, opacity: 0.45 },
    wider: {
      color: light.paper,
      pattern: { shape: "/", fgcolor: colours, size: 7, solidity: 0.3 },
      line: { color: colours, width: 1 },
    },
  }[key];
  return {
    type: "bar",
    orientation: "h",
    name,
    y: shown.map(({ i }) => i + lift),
    x: shown.map(({ value }) => value),
    base: shown.map(({ base }) => base),
    width: shown.map(() => 0.32),
    marker,
    hovertext: shown.map(
      ({ row, value }) =>
        `<b>${row.jurisdiction}</b> ${name}<br>${value.toFixed(2)} dollars to a million of GDP`,
    ),
    hoverinfo: "text",
  } as Partial<Data>;
}

function layout(rows: readonly MoneyPerGdp[], guess: string | null | undefined): Partial<Layout> {
  const ends = rows.map((row) => (row.rare_earths ?? 0) + (row.conditional ?? 0));
  const most = Math.max(1, ...ends, ...rows.map(({ wider }) => wider ?? 0));
  const label = (text: string, x: number, y: number): Note =>
    note(text, x, y, { xref: "x", yref: "y", xanchor: "left", xshift: 5, color: light.ink });
  const at = rows.findIndex(({ jurisdiction }) => jurisdiction === guess);
  return {
    ...baseLayout(300),
    margin: { t: 8, r: 12, b: 48, l: 104 },
    barmode: "overlay",
    xaxis: axis("US dollars per million of GDP", { range: [0, 1.3 * most] }),
    yaxis: axis("", {
      range: [rows.length - 0.45, -0.55],
      showgrid: false,
      ticks: "",
      tickvals: rows.map((_, i) => i),
      ticktext: rows.map(({ jurisdiction }, i) =>
        i === at ? `${jurisdiction}<br><i>your guess</i>` : jurisdiction,
      ),
      tickfont: { size: 12, color: light.ink },
    }),
    shapes:
      at < 0
        ? []
        : [
            {
              type: "rect",
              layer: "below",
              xref: "paper",
              yref: "y",
              x0: 0,
              x1: 1,
              y0: at - 0.46,
              y1: at + 0.46,
              line: { color: light.ink, width: 1, dash: "dot" },
              fillcolor: "rgba(0,0,0,0)",
            },
          ],
    annotations: [
      ...rows.flatMap((row, i) =>
        row.rare_earths === null && row.conditional === null
          ? []
          : [label(formatNumber(ends[i]!, 3), ends[i]!, i - 0.2)],
      ),
      ...rows.flatMap((row, i) =>
        row.wider === null ? [] : [label(formatNumber(row.wider, 3), row.wider, i + 0.2)],
      ),
      ...rows.flatMap((row, i) =>
        row.rare_earths === null && row.conditional === null && row.wider === null
          ? [label("no sum in dollars", 0, i)]
          : [],
      ),
    ],
  };
}
