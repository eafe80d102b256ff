import type { Layout } from "plotly.js-dist";
import {
  priceEventKinds,
  type PriceEvent,
  type PriceEventKind,
} from "../../datasets/priceEvents.js";
import type { PriceSeries } from "../../datasets/priceSeries.js";
import { shiftMonth } from "../../model/series/shiftMonth.js";
import { axis, baseLayout } from "../../engine/figure/layout.js";
import { note } from "../note.js";
import { upright } from "../upright.js";
import { light } from "../palette.js";
import { endLabels } from "../endLabels.js";
import { elementStyles } from "./elementStyles.js";
import { eventStyles } from "./eventStyles.js";
import { eventRow } from "./historyTraces.js";
import { monthEnd } from "./monthEnd.js";
import { peaks } from "./peaks.js";

/** Kinds of events that are drawn through the prices, and in which colour. */
export const throughPrices: Readonly<Partial<Record<PriceEventKind, string>>> = {
  "quota not published": light.soft,
  "export quota cut": light.china,
};

/** Prices above on a log axis, a strip of events below on the same dates, each row with its name over it. */
export function historyLayout(
  series: readonly PriceSeries[],
  events: readonly PriceEvent[],
): Partial<Layout> {
  const last = series
    .map(({ months }) => months.at(-1)!)
    .sort()
    .at(-1)!;
  const first = series.map(({ months }) => months[0]!).sort()[0]!;
  const name = (kind: PriceEventKind) =>
    note(kind, 0, eventRow(kind), {
      xref: "paper",
      yref: "y2",
      xanchor: "left",
      yanchor: "bottom",
      yshift: 6,
      color: eventStyles[kind].color,
      bgcolor: light.paper,
      borderpad: 1,
    });
  return {
    ...baseLayout(620),
    margin: { t: 16, r: 30, b: 34, l: 56 },
    xaxis: axis("", {
      type: "date",
      range: [`${shiftMonth(first, -4)}-01`, monthEnd(last)],
      showgrid: false,
      showline: true,
      anchor: "y2",
      dtick: "M24",
      tick0: "2010-01-01",
      tickformat: "%Y",
      hoverformat: "%Y-%m-%d",
    }),
    yaxis: axis("index, Dec 2018 = 100 (log)", {
      type: "log",
      tickvals: [50, 100, 200, 400, 800],
      ticks: "",
      domain: [0.56, 1],
    }),
    yaxis2: axis("", {
      range: [0.6, priceEventKinds.length + 0.75],
      showgrid: false,
      showticklabels: false,
      ticks: "",
      // A name keeps clear of the marks above it on a stage, too, where axes give way.
      domain: [0, 0.53],
    }),
    shapes: events.flatMap(({ kind, date }) => {
      const color = throughPrices[kind];
      return color ? [upright(date, color, { xref: "x", layer: "below" })] : [];
    }),
    annotations: [
      ...peaks(series).map(({ month, elements, index }) =>
        note(`${elements} ${month}`, monthEnd(month), Math.log10(index), {
          ...{ xref: "x", yref: "y", xanchor: "left", yanchor: "bottom", color: light.ink },
        }),
      ),
      ...endLabels(
        series.map(({ element, months, index }) => ({
          text: `<b>${element}</b>`,
          x: monthEnd(months.at(-1)!),
          y: Math.log10(index.at(-1)!),
          color: elementStyles[element].color,
        })),
        0.095,
        6,
      ),
      ...priceEventKinds.map(name),
    ],
  };
}
