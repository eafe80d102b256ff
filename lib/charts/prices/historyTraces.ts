import type { Data } from "plotly.js-dist";
import { priceEventKinds, type PriceEvent } from "../../datasets/priceEvents.js";
import type { PriceSeries } from "../../datasets/priceSeries.js";
import { elementStyles } from "./elementStyles.js";
import { eventMarker } from "./eventStyles.js";
import { monthEnd } from "./monthEnd.js";
import { wrapText } from "./wrapText.js";

/** One line an element. */
export const indexTraces = (series: readonly PriceSeries[]): Partial<Data>[] =>
  series.map(({ element, months, index }) => ({
    type: "scatter",
    mode: "lines",
    name: element,
    x: months.map(monthEnd),
    y: [...index],
    line: { color: elementStyles[element].color, dash: elementStyles[element].dash, width: 1.75 },
    hovertext: months.map((month, i) => `<b>${element}</b> ${month}<br>index ${index[i]}`),
    hoverinfo: "text",
  }));

/** Height of a kind’s row in the strip of events; the first kind on top. */
export const eventRow = (kind: PriceEvent["kind"]): number =>
  priceEventKinds.length - priceEventKinds.indexOf(kind);

/** One row of marks a kind. */
export const eventTraces = (events: readonly PriceEvent[]): Partial<Data>[] =>
  priceEventKinds.map((kind) => {
    const own = events.filter((event) => event.kind === kind);
    return {
      type: "scatter",
      mode: "markers",
      name: kind,
      x: own.map(({ date }) => date),
      y: own.map(() => eventRow(kind)),
      yaxis: "y2",
      marker: eventMarker(kind),
      hovertext: own.map(({ date, event }) => `<b>${date}</b> ${wrapText(event)}`),
      hoverinfo: "text",
    };
  });
