import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

/** A date that the paper gives for its break, and in how many years the quota was published on either side. */
export interface BreakDate {
  readonly year: number;
  /** Where the paper says so. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** The dates that the paper gives for one break, beside the record. */
export const breakDateTable = (dates: readonly BreakDate[]): Table =>
  table(dates, {
    title: "Three dates for one break",
    status: "public record",
    source: "Woods (2025), as named; publication-record.csv",
    columns: {
      year: "Break in",
      place: "Where the paper says so",
      before: { title: "Published before", unit: "years" },
      after: { title: "Published from then on", unit: "years" },
    },
  });
