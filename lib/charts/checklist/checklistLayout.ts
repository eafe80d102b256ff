import { light } from "../palette.js";
import type { Row } from "../../datasets/rows.js";
import type { Layout } from "plotly.js-dist";
import { publicationQuestions } from "../../datasets/publicationCount.js";
import { axis, baseLayout } from "../../engine/figure/layout.js";
import { note } from "../note.js";
import { rowHeights } from "./checklistTraces.js";

/** Years across, one line a question with its name above the dots, so that a narrow page cuts none off. */
export function checklistLayout(
  rows: readonly Row<"publication-record">[],
  guess?: { readonly year: number; readonly yes: number | null },
): Partial<Layout> {
  const years = rows.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const name = (text: string, y: number, yshift: number) =>
    note(text, 0, y, { xref: "paper", yref: "y", xanchor: "left", yanchor: "bottom", yshift });
  return {
    ...baseLayout(460),
    margin: { t: 12, r: 8, b: 58, l: 8 },
    xaxis: axis("", {
      range: [first - 0.6, last + 0.6],
      showgrid: false,
      showline: true,
      tickvals: years.filter((year) => (last - year) % 5 === 0),
    }),
    yaxis: axis("", {
      ...{ range: [0.3, 7.1], showgrid: false, showticklabels: false, showline: false, ticks: "" },
    }),
    annotations: [
      ...publicationQuestions.map(({ asks }, i) => name(asks, rowHeights.questions[i]!, 9)),
      name("answers with yes", rowHeights.yes, 7),
      ...(guess && guess.yes !== null
        ? [
            note(`your guess: ${guess.yes}`, guess.year, rowHeights.yes, {
              yref: "y",
              yanchor: "bottom",
              yshift: 9,
              color: light.ink,
            }),
          ]
        : []),
      name("out of known answers", rowHeights.known, 7),
      name("the paper’s score", rowHeights.score, 7),
      note("dot: yes · diamond: in part · ring: no<br>empty: the record does not say", 0, 0, {
        ...{ xref: "paper", yref: "paper", xanchor: "left", yanchor: "top", align: "left" },
        yshift: -24,
      }),
    ],
  };
}
