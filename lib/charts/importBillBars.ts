import { figure } from "./figure.js";
import { rounded } from "./rounded.js";
import type { Data } from "plotly.js-dist";
import type { ImportBill } from "../datasets/importBill.js";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { jurisdictionLooks } from "./jurisdictionLooks.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { light } from "./palette.js";

const source = "trade.csv over gdp.csv; the form after Woods (2025), Figure 4";

/**
 * Figure 4, exposure to prices: what each jurisdiction paid for imported compounds over its GDP, and, in
 * grey hatching, what a change of prices would add if it bought as much as before.
 *
 * @param change - of prices, as a share: 0.5 for half as much again, ≥ 0
 * @throws RangeError for no row, or a change below 0
 */
export function importBillBars(bills: readonly ImportBill[], change = 0): Figure {
  if (bills.length === 0)
    throw new RangeError("importBillBars: bills must be one or more, got none");
  if (!(change >= 0 && Number.isFinite(change)))
    throw new RangeError(`importBillBars: change must be ≥ 0, got ${change}`);
  const rows = bills.map((bill) => ({ ...bill, added: bill.per_million * change }));
  const names = rows.map(({ jurisdiction }) => jurisdiction);
  const status = change > 0 ? "computed" : "public record";
  const percent = `${formatNumber(100 * change, 3)} %`;
  const sign = ({ bound }: ImportBill): string => (bound === "at most" ? "≤ " : "");
  const year = bills[0]!.year;
  return figure({
    name: "import-bill",
    title: `What imports of rare-earth compounds cost, ${year}`,
    subtitle: `US dollars to a million of GDP${change > 0 ? `; hatched: prices up by ${percent}, quantities as before` : ""}`,
    status,
    source,
    caption:
      change > 0
        ? "Compare the hatched ends: the same rise of prices costs most where imports already cost most."
        : "The longer a bar, the more these imports weigh on an economy.",
    alt: `${change > 0 ? "Computed from the public record" : "Public record"}: ${rows
      .map(
        (bill) =>
          `${bill.jurisdiction} ${sign(bill)}${dollars(bill.per_million)}${change > 0 ? `, and ${dollars(bill.added)} more` : ""}`,
      )
      .join(
        "; ",
      )} dollars to a million dollars of GDP. The European Union’s number is an upper bound.`,
    data: [
      bars(
        "import bill",
        names,
        rows.map(({ per_million }) => per_million),
        { color: names.map((name) => jurisdictionLooks[name].color) },
        rows.map(sign),
      ),
      {
        ...bars(
          `prices up by ${percent}`,
          names,
          rows.map(({ added }) => added),
          {
            color: light.paper,
            pattern: { shape: "/", fgcolor: light.illustrative, size: 6, solidity: 0.3 },
            line: { color: light.illustrative, width: 1 },
          },
          rows.map(sign),
        ),
        base: rows.map(({ per_million }) => per_million),
        text: rows.map(
          (bill) =>
            `${sign(bill)}${dollars(bill.per_million)}${change > 0 ? ` + ${dollars(bill.added)}` : ""}`,
        ),
        textposition: "outside",
        textfont: { size: 12, color: light.ink },
      } as Partial<Data>,
    ],
    layout: {
      ...baseLayout(250),
      margin: { t: 8, r: 12, b: 48, l: 104 },
      barmode: "overlay",
      bargap: 0.42,
      xaxis: axis("US dollars per million of GDP", {
        range: [0, 1.32 * Math.max(...rows.map(({ per_million, added }) => per_million + added))],
        rangemode: "tozero",
      }),
      yaxis: axis("", {
        autorange: "reversed",
        showgrid: false,
        ticks: "",
        tickfont: { size: 12, color: light.ink },
      }),
    },
    table: {
      title: `Import bills, ${year}`,
      only: ["jurisdiction", "bound", "imports_usd", "gdp_usd", "per_million", "percent", "added"],
      columns: {
        imports_usd: { title: "Imports", unit: "US dollars" },
        gdp_usd: { title: "GDP", unit: "US dollars" },
        per_million: { title: "Imports over GDP", unit: "per million" },
        percent: { title: "The same", unit: "%" },
        added: { title: `Added by ${percent}`, unit: "per million" },
      },
      rows: rows.map((bill) => ({
        ...bill,
        per_million: rounded(bill.per_million, 2),
        percent: rounded(bill.per_million / 1e4, 5),
        added: rounded(bill.added, 2),
      })),
    },
  });
}

const dollars = (value: number): string => formatNumber(Number(value.toPrecision(3)), 3);

const bars = (
  name: string,
  y: readonly string[],
  x: number[],
  marker: object,
  signs: readonly string[],
): Partial<Data> =>
  ({
    type: "bar",
    orientation: "h",
    name,
    y: [...y],
    x,
    marker,
    cliponaxis: false,
    hovertext: y.map(
      (each, i) =>
        `<b>${each}</b> ${name}<br>${signs[i]}${x[i]!.toFixed(2)} dollars to a million of GDP`,
    ),
    hoverinfo: "text",
  }) as Partial<Data>;
