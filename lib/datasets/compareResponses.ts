import type { Row } from "./rows.js";

/** A response as the paper's Table 4 prints it, beside the record. */
export interface ComparedResponse extends Row<"responses"> {
  /** What the record has on that day; `null` where no day is printed or nothing is on record. */
  readonly found: string | null;
  /** US dollars that were announced, where the record states them. */
  readonly usd: number | null;
  /** Where it was read. */
  readonly source: string | null;
}

/**
 * The rows of Table 4 joined with the record by jurisdiction and day. Printed rows without a day stay
 * alone, and unconfirmed events are not joined. Woods (2025), Table 4.
 */
export function compareResponses(
  printed: readonly Row<"responses">[],
  events: readonly Row<"policy-events">[],
): ComparedResponse[] {
  return printed.map((row) => {
    const event = events.find(
      ({ jurisdiction, date, evidence }) =>
        jurisdiction === row.jurisdiction && date === row.date && evidence !== "unconfirmed",
    );
    return {
      ...row,
      found: event?.event ?? null,
      usd: event?.amount_usd ?? null,
      source: event?.source ?? null,
    };
  });
}
