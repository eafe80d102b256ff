import { figure } from "./figure.js";
import type { Row } from "../datasets/rows.js";
import type { Figure } from "../engine/figure/figure.js";
import { light } from "./palette.js";
import { comparisonLayout } from "./quotas/comparisonLayout.js";
import { printedTrace, recordTraces, type RecordPoint } from "./quotas/comparisonTraces.js";
import { describeComparison } from "./quotas/describeComparison.js";
import type { TableCell } from "../engine/figure/table.js";

export interface QuotaComparisonOptions {
  readonly printed: readonly Row<"quota-table">[];
  readonly mining: readonly Row<"mining-quotas">[];
  readonly smelting: readonly Row<"smelting-quotas">[];
  readonly exports: readonly Row<"export-quotas">[];
  readonly series: "as printed" | "public record" | "both";
}

/**
 * Table 1's quotas, the public record's, or both: production quotas in t REO in one panel, export
 * quotas in gross tonnes in another, so that the two units never share an axis. Unconfirmed years
 * are hollow; 2025, which was not disclosed, is a gap with a mark. Woods (2025), Table 1 and
 * Figure 1; corrections T1-dip, T1-equal-columns, X-2024-break.
 */
export function quotaComparison({
  printed,
  mining,
  smelting,
  exports,
  series,
}: QuotaComparisonOptions): Figure {
  const show = { printed: series !== "public record", record: series !== "as printed" };
  const points = {
    mining: mining.map((row) => ({ ...row, value: row.mining_quota_t_reo })),
    smelting: smelting.map((row) => ({ ...row, value: row.smelting_quota_t_reo })),
    exports: exports.map((row) => ({ ...row, value: row.export_quota_t_gross })),
  };
  const status = show.record ? "public record" : "printed";
  const source = [
    ...(show.printed ? ["Woods (2025), Table 1"] : []),
    ...(show.record ? ["ministries’ notices as reported, row by row in the data files"] : []),
  ].join("; ");
  return figure({
    name: "quota-comparison",
    title: finding(printed, mining, show),
    subtitle: show.record
      ? "production in t REO, exports in gross t, on axes of their own"
      : "tons, as printed",
    status,
    source,
    caption: captions[series],
    alt: describeComparison(printed, points, show),
    data: [
      ...(show.printed ? [printedTrace(printed)] : []),
      ...(show.record
        ? [
            ...recordTraces(points.mining, {
              name: "mining quota",
              unit: "t REO",
              symbol: "circle",
              color: light.china,
            }),
            ...recordTraces(points.smelting, {
              ...{ name: "smelting quota", unit: "t REO", symbol: "diamond", dash: "dot" },
              color: light.ink,
            }),
            ...recordTraces(points.exports, {
              ...{ name: "export quota", unit: "t gross", symbol: "circle", yaxis: "y2" },
              color: light.china,
            }),
          ]
        : []),
    ],
    layout: comparisonLayout(show, points),
    table: {
      title: "The points of the figure",
      only: [
        "year",
        ...(show.printed ? ["printed"] : []),
        ...(show.record ? ["mining", "smelting", "exports", "unconfirmed"] : []),
      ],
      columns: {
        ...(show.printed && { printed: { title: "As printed", unit: "tons" } }),
        ...(show.record && {
          mining: { title: "Mining quota", unit: "t REO" },
          smelting: { title: "Smelting quota", unit: "t REO" },
          exports: { title: "Export quota", unit: "t gross" },
        }),
      },
      rows: yearsOf(show, printed, points).map((year): Record<string, TableCell> => ({
        year,
        printed: printed.find((row) => row.year === year)?.mining_quota_t ?? null,
        ...recordCells(points, year),
      })),
    },
  });
}

const captions = {
  "as printed": "Squares are the paper’s own numbers, hollow where it calls a year undisclosed.",
  "public record":
    "Full marks are confirmed, hollow ones are not; a gap is a year for which no number is known.",
  both: "Follow the squares, which are printed, and the dots, which are on record: compare them around 2012.",
} as const;

/** What becomes of the mining quota, in print and on record. */
function finding(
  printed: readonly Row<"quota-table">[],
  mining: readonly Row<"mining-quotas">[],
  show: { readonly printed: boolean; readonly record: boolean },
): string {
  const confirmed = mining.flatMap((row) =>
    row.evidence === "unconfirmed" ? [] : (row.mining_quota_t_reo ?? []),
  );
  const falls = (list: readonly number[]): boolean => list.some((quota, i) => quota < list[i - 1]!);
  const fall = (list: readonly number[]): string => (falls(list) ? "falls" : "never falls");
  const inPrint = `In print the mining quota ${fall(printed.map((row) => row.mining_quota_t))}`;
  if (!show.record) return inPrint;
  if (!show.printed) return `On record the mining quota ${fall(confirmed)}`;
  return `${inPrint}; on record it ${fall(confirmed)}`;
}

type Points = Readonly<Record<"mining" | "smelting" | "exports", readonly RecordPoint[]>>;

function yearsOf(
  show: { printed: boolean; record: boolean },
  printed: readonly Row<"quota-table">[],
  points: Points,
): number[] {
  const years = new Set([
    ...(show.printed ? printed : []).map(({ year }) => year),
    ...(show.record ? Object.values(points).flat() : [])
      .filter(({ value, evidence }) => value !== null || evidence !== "unconfirmed")
      .map(({ year }) => year),
  ]);
  return [...years].sort((a, b) => a - b);
}

function recordCells(points: Points, year: number): Record<string, TableCell> {
  const found = Object.entries(points).map(([name, list]) => ({
    name,
    point: list.find((each) => each.year === year),
  }));
  const doubtful = found.filter(
    ({ point }) => point?.evidence === "unconfirmed" && point.value !== null,
  );
  return {
    ...Object.fromEntries(found.map(({ name, point }) => [name, point?.value ?? null])),
    unconfirmed: doubtful.map(({ name }) => name).join(", ") || null,
  };
}
