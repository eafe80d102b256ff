import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

/** What stands behind one of the paper's regimes. */
export interface RegimeEvidence {
  readonly regime: string;
  readonly years: string;
  /** Rows of Table 1. */
  readonly printed: number;
  /** Batches a year, as printed, and on record with the number of years that had them. */
  readonly batches: string;
  readonly record: string | null;
}

/** The paper's regimes, what it prints of them, and the record. */
export const regimeTable = (regimes: readonly RegimeEvidence[]): Table =>
  table(regimes, {
    title: "The four regimes and the record",
    status: "public record",
    source: "Woods (2025), Table 1 and text; publication-record.csv",
    columns: {
      printed: "Rows printed",
      batches: "Batches, printed",
      record: { title: "Batches, on record", unit: "years in brackets" },
    },
  });
