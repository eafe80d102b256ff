import { figure } from "./figure.js";
import type { Row } from "../datasets/rows.js";
import { publicationCount, publicationQuestions } from "../datasets/publicationCount.js";
import { checklistLayout } from "./checklist/checklistLayout.js";
import { checklistTraces } from "./checklist/checklistTraces.js";
import { capitalised } from "../engine/figure/capitalised.js";
import type { Figure } from "../engine/figure/figure.js";

const source =
  "notices and press reports, row by row in publication-record.csv; scores: Woods (2025), Table 1";

/**
 * What was public of each year's quotas: four questions by year, with the count of yes among the
 * answers that are known, and the paper's transparency score beside it. Years without any answer are
 * left out. Corrections T1-scores, T1-score-2020, X-plateau, X-2024-break.
 *
 * @param guess - the count of yes that a reader expects of a year, marked in the figure; `null` for none
 */
export function publicationChecklist(
  record: readonly Row<"publication-record">[],
  printed: readonly Row<"quota-table">[],
  guess?: { readonly year: number; readonly yes: number | null },
): Figure {
  const rows = record.filter(
    (row) => publicationCount(row).known > 0 && row.evidence !== "unconfirmed",
  );
  const scores = new Map(printed.map(({ year, transparency_score }) => [year, transparency_score]));
  return figure({
    name: "publication-checklist",
    title: finding(rows),
    subtitle: "four questions a year; count of yes among known answers, beside the paper’s score",
    status: "public record",
    source,
    caption:
      "Read down a column: four answers for one year, then their count, and below them the score that the paper gives the year.",
    alt: describe(rows, scores),
    data: checklistTraces(rows, scores),
    layout: checklistLayout(rows, guess),
    table: {
      title: "The publication checklist",
      only: ["year", ...publicationQuestions.map(({ name }) => name), "count", "known", "score"],
      columns: {
        ...Object.fromEntries(
          publicationQuestions.map(({ name, asks }) => [name, capitalised(asks)]),
        ),
        count: "Count of yes",
        known: "Known answers",
        score: "Printed score",
      },
      rows: rows.map((row) => ({
        ...row,
        count: publicationCount(row).yes,
        known: publicationCount(row).known,
        score: scores.get(row.year) ?? null,
      })),
    },
  });
}

/** The first year of which nothing was published, and the year before it. */
function finding(rows: readonly Row<"publication-record">[]): string {
  const i = rows.findIndex((row) => publicationCount(row).yes === 0);
  const [before, none] = [rows[i - 1], rows[i]];
  if (!none || !before) return "What was published, year by year";
  const { yes, known } = publicationCount(before);
  const how = yes === known ? "in full" : "in part";
  return `${before.year} was published ${how}, ${none.year} not at all`;
}

function describe(
  rows: readonly Row<"publication-record">[],
  scores: ReadonlyMap<number, number>,
): string {
  const counts = rows.map((row) => ({ year: row.year, ...publicationCount(row) }));
  const none = counts.filter(({ yes }) => yes === 0).map(({ year }) => year);
  const full = counts.filter(({ yes, known }) => yes === known).map(({ year }) => year);
  const part = counts
    .filter(({ yes, known }) => yes > 0 && yes < known)
    .map(({ year, yes, known }) => `${year} (${yes} of ${known})`);
  return [
    `Years ${rows[0]?.year} to ${rows.at(-1)?.year}.`,
    `Every known answer is yes in ${full.join(", ") || "no year"}.`,
    part.length > 0 ? `In part: ${part.join(", ")}.` : "",
    none.length > 0 ? `Nothing was published in ${none.join(", ")}.` : "",
    `Printed scores: ${rows
      .filter(({ year }) => scores.has(year))
      .map(({ year }) => `${year} ${scores.get(year)}`)
      .join(", ")}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
