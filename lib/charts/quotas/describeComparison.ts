import type { Row } from "../../datasets/rows.js";
import type { RecordPoint } from "./comparisonTraces.js";

/** What the comparison shows, in words; every number from the rows. */
export function describeComparison(
  printed: readonly Row<"quota-table">[],
  points: Readonly<Record<"mining" | "smelting" | "exports", readonly RecordPoint[]>>,
  show: { printed: boolean; record: boolean },
): string {
  const sentences: string[] = [];
  if (show.printed) {
    const least = printed.reduce((a, b) => (b.mining_quota_t < a.mining_quota_t ? b : a));
    const last = printed.at(-1)!;
    sentences.push(
      `Printed: ${tons(least.mining_quota_t)} tons in ${least.year} is the lowest of ${printed.length} years, ${tons(last.mining_quota_t)} in ${last.year} the last; squares are hollow where the paper calls a year undisclosed.`,
    );
  }
  if (show.record) {
    sentences.push(
      `On record, mining: ${course(points.mining)}.`,
      `Smelting: ${course(points.smelting)}.`,
    );
    sentences.push(
      `Export quotas, in gross tonnes and in a panel of their own: ${course(points.exports)}.`,
    );
    const hollow = Object.values(points)
      .flat()
      .filter(({ value, evidence }) => value !== null && evidence === "unconfirmed").length;
    if (hollow > 0) sentences.push(`${hollow} unconfirmed points are hollow.`);
    sentences.push(
      "The record has no mark in 2025, only a band with a question mark: nothing was disclosed.",
    );
  }
  return sentences.join(" ");
}

function course(points: readonly RecordPoint[]): string {
  const known = points.filter(
    ({ value, evidence }) => value !== null && evidence !== "unconfirmed",
  );
  const [first, last] = [known[0]!, known.at(-1)!];
  return `${known.length} confirmed years, from ${tons(first.value!)} in ${first.year} to ${tons(last.value!)} in ${last.year}`;
}

const tons = (value: number): string => value.toLocaleString("en-US");
