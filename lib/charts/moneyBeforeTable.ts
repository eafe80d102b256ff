import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

/** Shares of public money announced before a date that is given to the silence, in percent. */
export interface MoneyBefore {
  readonly date: string;
  /** What happened on the date. */
  readonly event: string;
  /** Of all sums that count. */
  readonly all: number;
  /** Of those that are under no condition. */
  readonly firm: number;
}

/** How much was announced before the silence, by the date that is given to it. */
export const moneyBeforeTable = (datings: readonly MoneyBefore[]): Table =>
  table(datings, {
    title: "Public money for rare earths, announced before the silence",
    status: "public record",
    source:
      "policy-events.csv; dates of the silence from publication-record.csv and policy-events.csv",
    only: ["date", "event", "all", "firm"],
    columns: {
      date: "Silence dated",
      event: "By",
      all: { title: "Of all sums", unit: "%" },
      firm: { title: "Without those under a condition", unit: "%" },
    },
  });
