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

/** A cut: at least a tenth below the same half of the year before. */
const cutAt = 0.9;

/**
 * Dated events by kind, from the record, in order of time; no unconfirmed row, and none without a month.
 *
 * Publications are the batches of mining quotas and the export quotas that were announced. Cuts are half-year export quotas at least
 * a tenth below those of the year before, in years of two tranches; no cut of a mining quota is on record. Silences are April 2012,
 * when no national list came out, the first of April 2025, when for the first time in seven years no batch had come in the first
 * quarter, the unpublished quotas of June 2025, and the day on which these became known. Western programmes are those with money for rare
 * earths only.
 *
 * @throws Error when a chosen event or year is not in the record
 */
export function priceEvents({
  batches,
  mining,
  tranches,
  publication,
  policy,
}: PriceEventTables): PriceEvent[] {
  const events = [
    ...quotas(batches, mining),
    ...exportQuotas(tranches),
    ...silences(publication),
    ...fromPolicy(policy),
  ];
  return events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function quotas(
  batches: readonly Row<"quota-batches">[],
  mining: readonly Row<"mining-quotas">[],
): PriceEvent[] {
  const announced = batches.flatMap(
    ({ year, batch, announced: date, mining_t_reo, evidence }): PriceEvent[] =>
      date === null || evidence === "unconfirmed"
        ? []
        : [
            {
              date,
              kind: "quota published",
              event: `${year} quota, ${batch}${tons(mining_t_reo, "t REO")}`,
              file: "quota-batches.csv",
            },
          ],
  );
  const known = new Set(announced.map(({ date }) => date));
  const annual = mining.flatMap(
    ({ year, first_announced: date, mining_quota_t_reo, evidence }): PriceEvent[] =>
      date === null || known.has(date) || evidence === "unconfirmed"
        ? []
        : [
            {
              date,
              kind: "quota published",
              event: `${year} mining quota${tons(mining_quota_t_reo, "t REO")}`,
              file: "mining-quotas.csv",
            },
          ],
  );
  return [...announced, ...annual];
}

function exportQuotas(tranches: readonly Row<"export-quota-tranches">[]): PriceEvent[] {
  const two = (year: number): boolean => tranches.filter((row) => row.year === year).length === 2;
  return tranches.flatMap(
    ({ year, tranche, export_quota_t_gross, announced: date, evidence }): PriceEvent[] => {
      if (date === null || evidence === "unconfirmed") return [];
      const before = tranches.find((row) => row.year === year - 1 && row.tranche === tranche);
      const cut =
        before &&
        two(year) &&
        two(year - 1) &&
        export_quota_t_gross <= cutAt * before.export_quota_t_gross;
      const change = cut
        ? `, ${Math.round(100 * (export_quota_t_gross / before.export_quota_t_gross - 1))} %`.replace(
            "-",
            "−",
          )
        : "";
      return [
        {
          date,
          kind: cut ? "export quota cut" : "quota published",
          event: `${year} export quota, part ${tranche}${tons(export_quota_t_gross, "t gross")}${change}`,
          file: "export-quota-tranches.csv",
        },
      ];
    },
  );
}

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
