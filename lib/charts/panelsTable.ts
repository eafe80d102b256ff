import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

const panels = {
  A: {
    asks: "Do policy and price go together?",
    missing: "a policy series with a rule; more than two episodes",
  },
  B: {
    asks: "Is the relation stable?",
    missing: "the regression whose residuals were drawn",
  },
  C: {
    asks: "Does a premium rise as the share falls?",
    missing: "prices outside China over years",
  },
  D: {
    asks: "Which risks are China’s, which others’?",
    missing: "everything: the four channels have no measure",
  },
} as const;

/**
 * What the four panels of Figure 10 ask, and what is missing to answer it. Woods (2025), Figure 10.
 *
 * @param answers - what can be said, by panel; `null` for nothing
 */
export const panelsTable = (answers: Readonly<Record<keyof typeof panels, string | null>>): Table =>
  table(
    (["A", "B", "C", "D"] as const).map((panel) => ({
      panel,
      asks: panels[panel].asks,
      answer: answers[panel],
      missing: panels[panel].missing,
    })),
    {
      title: "Figure 10, panel by panel",
      status: "computed",
      source: "the cells above",
      columns: {
        asks: "Question",
        answer: "What can be said",
        missing: "What is missing",
      },
    },
  );
