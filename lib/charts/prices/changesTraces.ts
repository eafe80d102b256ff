import type { Data } from "plotly.js-dist";
import { comparedKinds, type ChangedEvent } from "./changedEvent.js";
import { eventMarker } from "./eventStyles.js";
import { onLogAxis } from "./percentAxis.js";
import { percentText } from "./percentText.js";
import { wrapText } from "./wrapText.js";

/** Row of a kind, the first on top. */
export const changeRow = (kind: ChangedEvent["kind"]): number =>
  comparedKinds.length - (comparedKinds as readonly string[]).indexOf(kind);

/** How far marks of a row stand above and below it, so that they do not hide each other. */
export const spread = 0.11;

/** One row of marks a kind. */
export const changesTraces = (changed: readonly ChangedEvent[]): Partial<Data>[] =>
  comparedKinds.map((kind) => {
    const own = changed.filter((event) => event.kind === kind);
    return {
      type: "scatter",
      mode: "markers",
      name: kind,
      x: own.map(({ change }) => onLogAxis(change)),
      y: own.map((_, i) => changeRow(kind) + spread * ((i % 3) - 1)),
      marker: eventMarker(kind, 9),
      hovertext: own.map(
        ({ date, event, from, to, change, late }) =>
          `<b>${percentText(change)}</b> from end of ${from} to end of ${to}<br>${date} ${wrapText(event)}${late ? "<br>the index begins after it: a part is missed" : ""}`,
      ),
      hoverinfo: "text",
    };
  });
