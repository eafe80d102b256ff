import type { Row } from "../../datasets/rows.js";
import type { Data } from "plotly.js-dist";
import { publicationCount, publicationQuestions } from "../../datasets/publicationCount.js";
import { plotlyText } from "../../engine/figure/plotlyText.js";
import { light } from "../palette.js";

/** Heights of the rows: questions from the top, then the count, then the printed score. */
export const rowHeights = {
  questions: publicationQuestions.map((_, i) => 6.4 - i),
  yes: 2.3,
  known: 1.5,
  score: 0.7,
} as const;

const look = {
  yes: { symbol: "circle", fill: light.china, says: "yes" },
  partial: { symbol: "diamond", fill: light.china, says: "in part" },
  no: { symbol: "circle", fill: light.paper, says: "no" },
} as const;

/** Dots for yes, diamonds for in part, rings for no, nothing where the record does not say; numbers below. */
export function checklistTraces(
  rows: readonly Row<"publication-record">[],
  scores: ReadonlyMap<number, number>,
): Partial<Data>[] {
  const dots = publicationQuestions.map(({ name, asks }, i): Partial<Data> => {
    const known = rows.filter((row) => row[name] !== null);
    return {
      type: "scatter",
      mode: "markers",
      name: asks,
      x: known.map(({ year }) => year),
      y: known.map(() => rowHeights.questions[i]!),
      marker: {
        size: 11,
        symbol: known.map((row) => look[row[name]!].symbol),
        color: known.map((row) => look[row[name]!].fill),
        line: { color: light.china, width: 1.5 },
        opacity: 1,
      },
      hovertext: known.map(
        (row) =>
          `<b>${row.year}</b> ${asks} ${look[row[name]!].says}${row.note ? `<br>${plotlyText(row.note)}` : ""}`,
      ),
      hoverinfo: "text",
    };
  });
  const scored = rows.filter(({ year }) => scores.has(year));
  return [
    ...dots,
    numbers("count of yes", rows, rowHeights.yes, (row) => publicationCount(row).yes, light.china),
    numbers(
      "known answers",
      rows,
      rowHeights.known,
      (row) => publicationCount(row).known,
      light.soft,
    ),
    numbers("printed score", scored, rowHeights.score, ({ year }) => scores.get(year)!, light.soft),
  ];
}

const numbers = (
  name: string,
  rows: readonly Row<"publication-record">[],
  y: number,
  value: (row: Row<"publication-record">) => number,
  color: string,
): Partial<Data> => ({
  type: "scatter",
  mode: "text",
  name,
  x: rows.map(({ year }) => year),
  y: rows.map(() => y),
  text: rows.map((row) => String(value(row))),
  textfont: { size: 12, color },
  hoverinfo: "skip",
});
