import { yearOf } from "./yearOf.js";
import type { Row } from "./rows.js";

/** Years between two announcements beyond which one says nothing about the other's rate of exchange. */
const reach = 3;

/**
 * US dollars to one unit of an event's currency, as implied by the nearest confirmed event that states
 * a sum in both.
 *
 * @returns `null` where no event within three years states both
 */
export function impliedRate(
  event: Row<"policy-events">,
  events: readonly Row<"policy-events">[],
): { rate: number; from: string } | null {
  const distance = ({ date }: Row<"policy-events">): number =>
    Math.abs(yearOf(date) - yearOf(event.date));
  const [nearest] = events
    .filter(
      (each) =>
        each.currency === event.currency &&
        each.amount !== null &&
        each.amount > 0 &&
        each.amount_usd !== null &&
        each.evidence !== "unconfirmed",
    )
    .filter((each) => distance(each) <= reach)
    .sort((a, b) => distance(a) - distance(b));
  return nearest ? { rate: nearest.amount_usd! / nearest.amount!, from: nearest.id } : null;
}
