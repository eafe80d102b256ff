import type { Data } from "plotly.js-dist";
import type { PublicationRow } from "../../datasets/loadPublicationRecord.js";
import { publicationCount, publicationQuestions } from "../../datasets/publicationCount.js";
import { light } from "../theme.js";

/** Heights of the rows: questions from the top, then the count, then the printed score. */
export const rowHeights = { questions: publicationQuestions.map((_, i) => 6 - i), count: 1.8, score: 0.8 } as const;

const look = {
  yes: { symbol: "circle", fill: light.china, says: "yes" },
  partial: { symbol: "diamond", fill: light.china, says: "in part" },
  no: { symbol: "circle", fill: light.paper, says: "no" },
} as const;

/** Dots for yes, diamonds for in part, rings for no, nothing where the record does not say; numbers below. */
export function checklistTraces(rows: readonly PublicationRow[], scores: ReadonlyMap<number, number>): Partial<Data>[] {
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
      hovertext: known.map((row) => `<b>${row.year}</b> ${asks} ${look[row[name]!].says}${row.note ? `<br>${row.note}` : ""}`),
      hoverinfo: "text",
    };
  });
  const scored = rows.filter(({ year }) => scores.has(year));
  return [
    ...dots,
    numbers("count of yes", rows, rowHeights.count, (row) => format(row), light.china),
    numbers("printed score", scored, rowHeights.score, ({ year }) => String(scores.get(year)), light.soft),
  ];
}

/** The count above what it is out of. */
function format(row: PublicationRow): string {
  const { yes, known } = publicationCount(row);
  return `${yes}<br>of ${known}`;
}

const numbers = (name: string, rows: readonly PublicationRow[], y: number, text: (row: PublicationRow) => string, color: string): Partial<Data> => ({
  type: "scatter",
  mode: "text",
  name,
  x: rows.map(({ year }) => year),
  y: rows.map(() => y),
  text: rows.map(text),
  textfont: { size: 10, color },
  hoverinfo: "skip",
});
