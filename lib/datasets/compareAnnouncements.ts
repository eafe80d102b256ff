import type { Row } from "./rows.js";

/** A notice as the paper's Table 3 prints it, beside the record. */
export interface ComparedAnnouncement {
  readonly year: number;
  readonly batch: string;
  /** Printed notice number and day; `null` where the table has no such row. */
  readonly printed_notice_no: string | null;
  readonly printed: string | null;
  /** Day on which the quota was public; `null` where the record does not know the day. */
  readonly found: string | null;
  /** Days by which the printed day is later than the public one; negative where it is earlier. */
  readonly days: number | null;
  /** Where the day was read; `null` where the record has no such row. */
  readonly source: string | null;
}

const batchOf: Readonly<Record<string, Row<"quota-batches">["batch"]>> = {
  "First batch": "first",
  "Annual total": "second",
  "Second batch": "second",
  "Third batch": "third",
};
const nameOf: Readonly<Record<string, string>> = {
  first: "First batch",
  second: "Second batch",
  third: "Third batch",
};

/**
 * The notices of Table 3 joined with the record by year and batch, followed by later notices that
 * the record has and the table lacks. An annual total is the year's second announcement. Woods (2025),
 * Table 3; corrections T3-2020-first to T3-2024-second.
 *
 * @throws Error for a batch that the table is not known to print
 */
export function compareAnnouncements(
  printed: readonly Row<"announcements">[],
  batches: readonly Row<"quota-batches">[],
): ComparedAnnouncement[] {
  const last = Math.max(...printed.map(({ year }) => year));
  const rows = printed.map(({ year, batch, notice_no, date }) => {
    const wanted = batchOf[batch];
    if (!wanted)
      throw new Error(
        `compareAnnouncements: batch must be one of ${Object.keys(batchOf).join(", ")}, got "${batch}"`,
      );
    const { announced: found = null, source = null } =
      batches.find((row) => row.year === year && row.batch === wanted) ?? {};
    return {
      year,
      batch,
      printed_notice_no: notice_no,
      printed: date,
      found,
      days: found === null ? null : daysBetween(found, date),
      source,
    };
  });
  const later = batches.filter(({ year, announced }) => year > last && announced !== null);
  return [
    ...rows,
    ...later.map(({ year, batch, announced, source }) => ({
      year,
      batch: nameOf[batch] ?? batch,
      printed_notice_no: null,
      printed: null,
      found: announced,
      days: null,
      source,
    })),
  ];
}

const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;
