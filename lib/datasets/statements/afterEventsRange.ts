import { eventChange, type EventChange } from "../../model/series/eventChange.js";
import { summariseChanges } from "../../model/series/summariseChanges.js";
import { once } from "../../model/specifications/once.js";
import type { Held } from "../../model/specifications/specifications.js";
import { verdictRange, type VerdictRange } from "../../model/specifications/verdictRange.js";
import { priceEvents, type PriceEvent, type PriceEventTables } from "../priceEvents.js";
import type { PriceSeries } from "../priceSeries.js";
import { afterEventsChoices } from "./afterEventsChoices.js";

/**
 * Whether a price rose more after silences than after cuts of an export quota; the effect is the difference of the two medians, in
 * percentage points. The question does not arise where an element has no price around a cut or around a silence.
 */
export function afterEventsRange(
  series: PriceSeries,
  tables: PriceEventTables,
  held?: Held<typeof afterEventsChoices>,
): VerdictRange<typeof afterEventsChoices> {
  // Hundreds of specifications share a dozen rules and a few windows.
  const events = new Map<string, PriceEvent[]>();
  const changes = new Map<string, EventChange | null>();
  return verdictRange(
    afterEventsChoices,
    ({ cut, against, tranches, silences, dates, anchor, length }) => {
      const dated = once(events, `${cut} ${against} ${tranches}`, () =>
        priceEvents(tables, { least: parseInt(cut, 10), against, tranches }),
      ).filter(({ date }) => dates === "months too" || date.length === 10);
      const median = (kind: PriceEvent["kind"]): number | null =>
        summariseChanges(
          dated
            .filter((event) => event.kind === kind && (kind !== silent || counted(event, silences)))
            .flatMap(
              ({ date }) =>
                once(changes, `${date} ${length} ${anchor}`, () =>
                  eventChange(series, date, parseInt(length, 10), anchor),
                ) ?? [],
            ),
        ).median;
      const [after, cuts] = [median(silent), median("export quota cut")];
      return after === null || cuts === null ? null : { effect: after - cuts, holds: after > cuts };
    },
    held,
  );
}

const silent = "quota not published";

const counted = (
  { date }: PriceEvent,
  silences: keyof typeof afterEventsChoices.silences,
): boolean =>
  ({
    "every date": true,
    "one an episode": date === "2012-04" || date === "2025-04-01",
    "without 2012": !date.startsWith("2012"),
  })[silences];
