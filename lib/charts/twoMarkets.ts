import { figure } from "./figure.js";
import { upright } from "./upright.js";
import type { Row } from "../datasets/rows.js";
import type { Data, Layout } from "plotly.js-dist";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { elementStyles } from "./prices/elementStyles.js";
import { note } from "./note.js";
import { light } from "./palette.js";

const source =
  "press quoting Argus, and KOMIS, row by row in spot-prices.csv; Woods (2025), Figures 9 and 10, speaks of a premium outside China";
const controls = "2025-04-04";

interface Spot extends Row<"spot-prices"> {
  readonly element: "Dy" | "Tb";
  readonly mid: number;
}

/**
 * Dysprosium and terbium in two markets, April to June 2025: in Europe, and FOB China; ranges as bars with their middle.
 *
 * @throws RangeError when no row is left once mixed oxides and unconfirmed rows are out
 */
export function twoMarkets(rows: readonly Row<"spot-prices">[]): Figure {
  const spots = rows.flatMap((row): Spot[] => {
    const mid =
      row.price_usd_per_kg ??
      (row.low_usd_per_kg !== null && row.high_usd_per_kg !== null
        ? (row.low_usd_per_kg + row.high_usd_per_kg) / 2
        : null);
    const { element } = row;
    return mid === null || element === "NdPr" || row.evidence === "unconfirmed"
      ? []
      : [{ ...row, element, mid }];
  });
  if (spots.length === 0)
    throw new RangeError("twoMarkets: rows must hold a confirmed price of Dy or Tb, got none");
  const groups = (["Tb", "Dy"] as const)
    .flatMap((element) =>
      (["Europe", "China"] as const).map((market) =>
        spots.filter((spot) => spot.element === element && spot.market === market),
      ),
    )
    .filter(({ length }) => length > 0);
  return figure({
    name: "two-markets",
    title: "Two prices for one oxide, spring 2025",
    subtitle: "USD per kg, log axis; bar: range as published, dot: its middle",
    status: "public record",
    source,
    caption:
      "Compare the two lines of one element, circles in Europe and squares in a Chinese port, before the controls and after them.",
    alt: describe(spots),
    data: groups.map(trace),
    layout: layout(groups),
    table: {
      title: "Prices in two markets",
      only: ["date", "element", "market", "low", "high", "price", "note"],
      columns: {
        low: { unit: "USD/kg" },
        high: { unit: "USD/kg" },
        price: { title: "Price or middle", unit: "USD/kg" },
      },
      rows: spots.map((spot) => ({
        ...spot,
        low: spot.low_usd_per_kg,
        high: spot.high_usd_per_kg,
        price: spot.mid,
      })),
    },
  });
}

const nameOf = ({ element, market }: Spot): string =>
  market === "China" ? `${element}, FOB China: nominal` : `${element} in Europe`;
/** A month stands at its first day: the sources mean its start. */
const dayOf = (date: string): string => (date.length === 7 ? `${date}-01` : date);

function trace(group: readonly Spot[]): Partial<Data> {
  const { color, dash } = elementStyles[group[0]!.element];
  const half = group.map(({ low_usd_per_kg: low, high_usd_per_kg: high }) =>
    low === null || high === null ? 0 : (high - low) / 2,
  );
  return {
    type: "scatter",
    mode: "lines+markers",
    name: nameOf(group[0]!),
    x: group.map(({ date }) => dayOf(date)),
    y: group.map(({ mid }) => mid),
    line: { color, dash, width: 1.25 },
    marker: {
      size: 8,
      symbol: group[0]!.market === "China" ? "square" : "circle",
      color,
      opacity: 1,
    },
    error_y: { type: "data", array: half, color, thickness: 1.5, width: 4, visible: true },
    hovertext: group.map(
      (spot) =>
        `<b>${nameOf(spot)}</b> ${spot.date}<br>${spot.price_usd_per_kg === null ? `${spot.low_usd_per_kg} to ${spot.high_usd_per_kg}` : spot.price_usd_per_kg} USD/kg`,
    ),
    hoverinfo: "text",
  };
}

function layout(groups: readonly (readonly Spot[])[]): Partial<Layout> {
  const label = (group: readonly Spot[]) => {
    const spot = group.at(-1)!;
    const below = spot.market === "China";
    return note(nameOf(spot), dayOf(spot.date), Math.log10(spot.mid), {
      ...{ xref: "x", yref: "y" },
      xanchor: below ? "left" : "right",
      yanchor: below ? "top" : "bottom",
      xshift: below ? -4 : 8,
      yshift: below ? -10 : 8,
      size: 12,
      color: elementStyles[spot.element].color,
    });
  };
  return {
    ...baseLayout(360),
    margin: { t: 24, r: 20, b: 40, l: 60 },
    xaxis: axis("", {
      type: "date",
      range: ["2025-03-25", "2025-06-14"],
      showgrid: false,
      showline: true,
      tickvals: ["2025-04-01", "2025-05-01", "2025-06-01"],
      ticktext: ["April 2025", "May", "June"],
    }),
    yaxis: axis("USD per kg (log)", {
      type: "log",
      tickvals: [200, 500, 1000, 2000, 4000],
      tickformat: ",",
      range: [Math.log10(150), Math.log10(5000)],
    }),
    shapes: [upright(controls, light.china, { layer: "below" })],
    annotations: [
      note("export controls, 4 April", controls, 1, {
        ...{ xref: "x", yref: "paper", xanchor: "left", yanchor: "bottom", color: light.china },
      }),
      ...groups.map(label),
    ],
  };
}

function describe(spots: readonly Spot[]): string {
  const each = spots.map(
    (spot) =>
      `${spot.element} in ${spot.market}, ${spot.date}: ${spot.price_usd_per_kg === null ? `${spot.low_usd_per_kg} to ${spot.high_usd_per_kg}` : spot.price_usd_per_kg}`,
  );
  return `Public record: prices in USD per kg on a log axis, around the export controls of 4 April 2025. ${each.join("; ")}.`;
}
