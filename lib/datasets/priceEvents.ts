import type { Row } from "./rows.js";

/** Kinds of events that may have moved prices, in the order of the figures. */
export const priceEventKinds = [
  "quota published",
  "quota not published",
  "export quota cut",
  "export control",
  "money for rare earths abroad",
  "supply to China halted",
] as const;
export type PriceEventKind = (typeof priceEventKinds)[number];

export interface PriceEvent {
  /** ISO date, or month where the day is not known. */
  readonly date: string;
  readonly kind: PriceEventKind;
  readonly event: string;
  /** File of the record in which the event stands, with its source. */
  readonly file: string;
}

export interface PriceEventTables {
  readonly batches: readonly Row<"quota-batches">[];
  readonly mining: readonly Row<"mining-quotas">[];
  readonly tranches: readonly Row<"export-quota-tranches">[];
  readonly publication: readonly Row<"publication-record">[];
  readonly policy: readonly Row<"policy-events">[];
}

/** Rows of policy-events.csv that tighten exports, keep a quota silent, or stop a supply; the file’s own types are broader. */
const chosen: Readonly<Record<string, PriceEventKind>> = {
  "2010-09-21": "export control",
  "2023-12-21": "export control",
  "2025-04-04": "export control",
  "2025-10-09": "export control",
  "2025-06": "quota not published",
  "2025-07-18": "quota not published",
  "2025-04-17": "supply to China halted",
};

/** What counts as a cut of the export quota. */
export interface CutRule {
  /** Per cent by which a tranche must at least lie below the other. */
  readonly least: number;
  readonly against: "same tranche a year before" | "tranche before";
  /** Tranches that can be cuts; three tranches a year are no halves. */
  readonly tranches: "of all years" | "of years with two";
}

const usualCut: CutRule = {
  least: 10,
  against: "same tranche a year before",
  tranches: "of all years",
};

/**
 * Dated events by kind, from the record, in order of time; no unconfirmed row, and none without a month.
 *
 * Publications are the batches of mining quotas and the export quotas that were announced; where the record has the month of one in its
 * note alone, it counts as a silence whose day is not known does. Cuts are tranches of the export quota, unless the rule says otherwise
 * those at least a tenth below the same tranche of the year before; no cut of a mining quota is on record. Silences are April 2012,
 * when no national list came out, the first of April 2025, when for the first time in seven years no batch had come in the first
 * quarter, the unpublished quotas of June 2025, and the day on which these became known. Western programmes are those with money for rare
 * earths only.
 *
 * @throws Error when a chosen event or year is not in the record
 */
export function priceEvents(
  { batches, mining, tranches, publication, policy }: PriceEventTables,
  rule: CutRule = usualCut,
): PriceEvent[] {
  const inPart = publication.filter((row) => row.mining_published === "partial");
  const whole = batches.filter(({ year }) => !inPart.some((row) => row.year === year));
  const events = [
    ...quotas(whole, mining),
    ...exportQuotas(tranches, rule),
    ...silences(publication),
    ...fromPolicy(policy),
  ];
  return events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function quotas(
  batches: readonly Row<"quota-batches">[],
  mining: readonly Row<"mining-quotas">[],
): PriceEvent[] {
  const published = (date: string | null, event: string, file: string): PriceEvent[] =>
    date === null ? [] : [{ date, kind: "quota published", event, file }];
  const announced = batches.flatMap((row) => {
    const event = `${row.year} quota, ${row.batch}${tons(row.mining_t_reo, "t REO")}`;
    return published(dateOf(row, row.announced), event, "quota-batches.csv");
  });
  const known = new Set(announced.map(({ date }) => date));
  const annual = mining.flatMap((row) => {
    const event = `${row.year} mining quota${tons(row.mining_quota_t_reo, "t REO")}`;
    return published(dateOf(row, row.first_announced), event, "mining-quotas.csv");
  });
  return [...announced, ...annual.filter(({ date }) => !known.has(date))];
}

function exportQuotas(
  tranches: readonly Row<"export-quota-tranches">[],
  rule: CutRule,
): PriceEvent[] {
  return tranches.flatMap((row, i): PriceEvent[] => {
    const { year, tranche, export_quota_t_gross } = row;
    const date = dateOf(row, row.announced);
    if (date === null) return [];
    const before =
      rule.against === "tranche before"
        ? tranches[i - 1]
        : tranches.find((other) => other.year === year - 1 && other.tranche === tranche);
    const two = [year, before?.year].every(
      (each) => tranches.filter((other) => other.year === each).length === 2,
    );
    const change = before && 100 * (export_quota_t_gross / before.export_quota_t_gross - 1);
    const isCut =
      change !== undefined && change <= -rule.least && (two || rule.tranches === "of all years");
    const by = isCut ? `, −${Math.round(-change)} %` : "";
    return [
      {
        date,
        kind: isCut ? "export quota cut" : "quota published",
        event: `${year} export quota, part ${tranche}${tons(export_quota_t_gross, "t gross")}${by}`,
        file: "export-quota-tranches.csv",
      },
    ];
  });
}

/** The day of publication, or the month that a note states; `null` where neither is known, or nothing confirms the row. */
const dateOf = (
  { evidence, note }: { readonly evidence: string; readonly note: string | null },
  day: string | null,
): string | null => (evidence === "unconfirmed" ? null : (day ?? monthIn(note)));

/** The month of publication that a note states. */
function monthIn(note: string | null): string | null {
  const [, name, year, month] =
    /^(?:announced in ([A-Z][a-z]+) (\d{4})|public by (\d{4}-\d{2}))/.exec(note ?? "") ?? [];
  if (month) return month;
  return name ? `${year}-${String(monthNames.indexOf(name) + 1).padStart(2, "0")}` : null;
}

const monthNames = Array.from({ length: 12 }, (_, i) =>
  new Date(Date.UTC(2000, i)).toLocaleString("en-US", { month: "long", timeZone: "UTC" }),
);

function silences(publication: readonly Row<"publication-record">[]): PriceEvent[] {
  const answered = (
    year: number,
    question: "mining_published" | "first_quarter",
    answer: string,
  ): void => {
    const found = publication.find((row) => row.year === year);
    if (found?.[question] !== answer || found.evidence === "unconfirmed")
      throw new Error(
        `publication-record.csv, ${year}, ${question}: expected "${answer}", found ${JSON.stringify(found?.[question] ?? null)}`,
      );
  };
  answered(2012, "mining_published", "partial");
  answered(2025, "first_quarter", "no");
  const file = "publication-record.csv";
  return [
    {
      date: "2012-04",
      kind: "quota not published",
      event: "no national list of the 2012 quotas",
      file,
    },
    {
      date: "2025-04-01",
      kind: "quota not published",
      event: "first quarter over without a quota",
      file,
    },
  ];
}

function fromPolicy(policy: readonly Row<"policy-events">[]): PriceEvent[] {
  for (const id of Object.keys(chosen))
    if (!policy.some((row) => row.id === id))
      throw new Error(`policy-events.csv: expected an event ${id}, found none`);
  return policy.flatMap(
    ({ id, date, jurisdiction, event, scope, amount_usd, evidence }): PriceEvent[] => {
      const programme = scope === "rare earths" && amount_usd !== null && jurisdiction !== "China";
      const kind = chosen[id] ?? (programme ? "money for rare earths abroad" : null);
      return kind === null || evidence === "unconfirmed" || date.length < 7
        ? []
        : [{ date, kind, event, file: "policy-events.csv" }];
    },
  );
}

const tons = (value: number | null, unit: string): string =>
  value === null ? "" : `: ${value.toLocaleString("en-US")} ${unit}`;
