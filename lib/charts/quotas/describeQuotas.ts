import type { Row } from "../../datasets/rows.js";

/** The table's course in words: extent, low, high, where disclosure ends; every number from the rows. */
export function describeQuotas(rows: readonly Row<"quota-table">[]): string {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const least = rows.reduce((a, b) => (b.mining_quota_t < a.mining_quota_t ? b : a));
  const equal = rows.filter((row) => row.mining_quota_t === row.refining_quota_t).length;
  const closed = rows.filter(({ publicly_disclosed }) => !publicly_disclosed);
  const columns = equal === rows.length ? "; the refining quota is the same number every time" : "";
  return [
    `Printed values for ${rows.length} of the ${last.year - first.year + 1} years from ${first.year} to ${last.year}.`,
    `The mining quota goes from ${tons(first)} down to ${tons(least)} and up to ${tons(last)}${columns}.`,
    `The table’s transparency score lies between ${scores(rows.filter(({ publicly_disclosed }) => publicly_disclosed))} in disclosed years`,
  ]
    .join(" ")
    .concat(closed.length === 0 ? "." : ` and is ${breakIn(rows, closed)}.`);
}

function breakIn(
  rows: readonly Row<"quota-table">[],
  closed: readonly Row<"quota-table">[],
): string {
  const years = closed.map(({ year }) => year).join(" and ");
  const before = rows[rows.indexOf(closed[0]!) - 1];
  const drop = before ? `, after ${before.transparency_score} in ${before.year}` : "";
  const batches = closed.every(({ quota_batches }) => quota_batches === null)
    ? "; there the number of batches is printed as a question mark"
    : "";
  return `${closed.map((row) => row.transparency_score).join(" and ")} in ${years}, which it calls undisclosed${drop}${batches}`;
}

const tons = ({ mining_quota_t, year }: Row<"quota-table">): string =>
  `${mining_quota_t.toLocaleString("en-US")} tons in ${year}`;

function scores(rows: readonly Row<"quota-table">[]): string {
  const list = rows.map((row) => row.transparency_score);
  return `${Math.min(...list)} and ${Math.max(...list)}`;
}
