import { figure } from "./figure.js";
import type { PriceEvent } from "../datasets/priceEvents.js";
import type { PriceSeries } from "../datasets/priceSeries.js";
import { eventChange } from "../model/series/eventChange.js";
import { summariseChanges } from "../model/series/summariseChanges.js";
import { usualChange, type UsualChange } from "../model/series/usualChange.js";
import type { Figure } from "../engine/figure/figure.js";
import { comparedKinds, type ChangedEvent } from "./prices/changedEvent.js";
import { changesLayout } from "./prices/changesLayout.js";
import { changesTraces } from "./prices/changesTraces.js";
import { elementStyles } from "./prices/elementStyles.js";
import { percentText } from "./prices/percentText.js";

const source =
  "price-index.csv (KOMIS, FOB China) and events row by row in the data files; on a sentence of Woods (2025), Separating vs. Pooling";

export interface ChangesAfterEventsOptions {
  readonly series: PriceSeries;
  readonly events: readonly PriceEvent[];
  /** Length of the window after an event. */
  readonly months: number;
}

/**
 * What one price did after published and unpublished quotas, quota cuts and export controls: a mark an event, by kind, before
 * the band in which eight of ten windows of that length lie. Woods (2025), Separating vs. Pooling; correction X-price-spikes.
 */
export function changesAfterEvents({ series, events, months }: ChangesAfterEventsOptions): Figure {
  const usual = usualChange(series, months);
  const changed = events.flatMap((event): ChangedEvent[] => {
    const change = (comparedKinds as readonly string[]).includes(event.kind)
      ? eventChange(series, event.date, months)
      : null;
    return change ? [{ ...event, ...change }] : [];
  });
  const span = months === 1 ? "one month" : `${months} months`;
  return figure({
    name: "changes-after-events",
    title: `What ${elementStyles[series.element].name} did after each event`,
    subtitle: `change in % over ${span}, from the month-end before; band: eight in ten of all windows of that length`,
    status: "public record",
    source,
    caption:
      "Each mark is one event. Inside the band a change is nothing unusual; look for marks outside it.",
    alt: describe(changed, usual, series, span),
    data: changesTraces(changed),
    layout: changesLayout(changed, usual),
    table: {
      title: `Change of ${elementStyles[series.element].name} after each event`,
      only: ["date", "kind", "event", "from", "to", "change"],
      columns: { from: "From the end of", to: "To the end of", change: { unit: "%" } },
      digits: 1,
      rows: changed,
    },
  });
}

function describe(
  changed: readonly ChangedEvent[],
  usual: UsualChange,
  { element }: PriceSeries,
  span: string,
): string {
  const each = comparedKinds.map((kind) => {
    const { n, rises, median } = summariseChanges(changed.filter((event) => event.kind === kind));
    return `${n === 0 ? "no event" : `${rises} of ${n} rose, median ${percentText(median!)}`} after ${kind}`;
  });
  return `Public record: change of ${elementStyles[element].name} over ${span} after dated events: ${each.join("; ")}. Eight in ten of all ${usual.n} overlapping windows lie between ${percentText(usual.low)} and ${percentText(usual.high)}.`;
}
