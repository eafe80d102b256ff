import { figure } from "./figure.js";
import type { Row } from "../datasets/rows.js";
import type { Figure } from "../engine/figure/figure.js";
import { describeQuotas } from "./quotas/describeQuotas.js";
import { quotaLayout } from "./quotas/quotaLayout.js";
import { quotaTraces } from "./quotas/quotaTraces.js";

const source = "Woods (2025), Table 1 and Figure 1";

/**
 * Figure 1 redrawn from Table 1: quotas in tons, transparency score and batches a year, 1990–2025,
 * with the four regimes. Years that the paper calls undisclosed are hollow. Corrections T1-dip,
 * T1-equal-columns, T1-scores and T1-triple-era say what the record has instead.
 *
 * @param options.guess - a year the reader has guessed, marked in the figure; `null` for none
 */
export function quotaHistory(
  rows: readonly Row<"quota-table">[],
  options: { guess?: number | null } = {},
): Figure {
  return figure({
    name: "quota-history",
    title: finding(rows),
    subtitle: `tons; score without a published scale; batches a year; ${rows.length} of ${years(rows)} years`,
    status: "printed",
    source,
    caption:
      "Only the dots are printed; the line between them helps the eye. Hollow dots are years that the paper calls undisclosed.",
    alt: describeQuotas(rows),
    data: quotaTraces(rows),
    layout: quotaLayout(rows, options.guess ?? undefined),
    table: {
      title: "The printed quotas",
      only: [
        "year",
        "mining_quota_t",
        "refining_quota_t",
        "transparency_score",
        "quota_batches",
        "publicly_disclosed",
      ],
      columns: {
        mining_quota_t: { title: "Mining quota", unit: "tons" },
        refining_quota_t: { title: "Refining quota", unit: "tons" },
        quota_batches: "Batches",
      },
      rows: rows.map((row) => ({ ...row, quota_batches: row.quota_batches ?? "?" })),
    },
  });
}

/** The year of the lowest quota, and the first without disclosure. */
function finding(rows: readonly Row<"quota-table">[]): string {
  const least = rows.reduce((a, b) => (b.mining_quota_t < a.mining_quota_t ? b : a));
  const closed = rows.find(({ publicly_disclosed }) => !publicly_disclosed);
  const low = `In print the quota is lowest in ${least.year}`;
  return closed ? `${low}, and openness ends in ${closed.year}` : low;
}

const years = (rows: readonly Row<"quota-table">[]): number =>
  rows.at(-1)!.year - rows[0]!.year + 1;
