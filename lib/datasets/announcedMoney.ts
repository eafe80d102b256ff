import type { Row } from "./rows.js";
import { impliedRate } from "./impliedRate.js";
import { jurisdictions, type Jurisdiction } from "./jurisdictions.js";

/** How an announced sum is counted. */
export type MoneyUse = "rare earths" | "conditional" | "all critical minerals" | "not counted";

/** An announcement of public money by one of the four jurisdictions, and how it is counted. */
export interface AnnouncedMoney {
  readonly id: string;
  readonly date: string;
  readonly jurisdiction: Jurisdiction;
  readonly event: string;
  /** Whole US dollars; `null` where no sum in dollars is stated or implied. */
  readonly usd: number | null;
  readonly use: MoneyUse;
  /** What the sum still waits for: a grant, or an answer to “up to”. */
  readonly condition: "grant" | "up to" | null;
  /** Whether the row names a firm beside the agency, so that a part that it does not state is private. */
  readonly joint: boolean;
  /** Why it is not counted, or where its rate of exchange comes from. */
  readonly why: string | null;
  readonly source: string;
}

export interface MoneyYears {
  /** First calendar year that counts. */
  readonly from: number;
  /** Last calendar year that counts. */
  readonly until: number;
}

const conditional = ["conditional loan", "funding opportunity"];
/** A sum of money after these words, and not a share of an output. */
const upTo = /\bup to (USD|EUR|JPY|KRW|A\$)/;
const withFirm = /\bJOGMEC \+ [A-Z]/;

/**
 * Every sum that one of the four jurisdictions announced, by date, with what is done with it: money
 * for rare earths alone, the same under a condition, programmes for all critical minerals, or not
 * counted, and why. A condition is one of the row’s type or of its words, “up to”, alike for every government. A sum in another currency is converted only at a rate that a neighbouring row
 * implies; a contract that a later row contains is not counted twice. After Woods (2025), Figures 4 and 5.
 *
 * @throws RangeError when `from` is after `until`
 */
export function announcedMoney(
  events: readonly Row<"policy-events">[],
  { from, until }: MoneyYears,
): AnnouncedMoney[] {
  if (!(from <= until))
    throw new RangeError(`announcedMoney: from must be at most until, got ${from} and ${until}`);
  const contained = new Map(
    events.flatMap(({ id, note }) => {
      const inside = /^contains the contract of (\S+),/.exec(note ?? "")?.[1];
      return inside === undefined ? [] : [[inside, id] as const];
    }),
  );
  const rows = events.flatMap((event): AnnouncedMoney[] => {
    const name = jurisdictions.find((each) => each.name === event.jurisdiction)?.name;
    if (name === undefined || event.amount === null) return [];
    const rate = event.amount_usd === null ? impliedRate(event, events) : null;
    const usd = event.amount_usd ?? (rate && Math.round(event.amount * rate.rate));
    const year = Number(event.date.slice(0, 4));
    const bigger = contained.get(event.id);
    const refusal =
      event.evidence === "unconfirmed"
        ? "unconfirmed"
        : year < from || year > until
          ? `not of ${from} to ${until}`
          : usd === null
            ? "no sum in dollars"
            : event.scope === "beyond minerals"
              ? "not for minerals alone"
              : bigger !== undefined &&
                  events.some(({ id, date }) => id === bigger && Number(date.slice(0, 4)) <= until)
                ? `contained in ${bigger}`
                : null;
    const condition = conditional.includes(event.type)
      ? "grant"
      : upTo.test(event.event)
        ? "up to"
        : null;
    const use = refusal
      ? "not counted"
      : event.scope === "wider"
        ? "all critical minerals"
        : condition
          ? "conditional"
          : "rare earths";
    const joint = withFirm.test(event.event);
    const why =
      [refusal, joint && "joint with a firm", rate && `at the rate implied by ${rate.from}`]
        .filter(Boolean)
        .join("; ") || null;
    return [
      {
        id: event.id,
        date: event.date,
        jurisdiction: name,
        event: event.event,
        usd,
        use,
        condition,
        joint,
        why,
        source: event.source,
      },
    ];
  });
  return rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
