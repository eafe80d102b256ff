import type { Row } from "./rows.js";

/** The four questions of the publication checklist, in order. */
export const publicationQuestions = [
  { name: "mining_published", asks: "mining quota published?" },
  { name: "smelting_published", asks: "smelting quota published?" },
  { name: "company_split", asks: "split by company?" },
  { name: "first_quarter", asks: "in the first quarter?" },
] as const;

export interface PublicationCount {
  /** Questions answered yes; a partial answer counts one half. */
  readonly yes: number;
  /** Questions to which the record has an answer, 0 to 4. */
  readonly known: number;
}

const worth = { yes: 1, partial: 0.5, no: 0 } as const;

/**
 * How many of the four questions a year's publication answers with yes, out of those that the record
 * can answer at all. A count that says what it counts, beside the paper's score, which does not
 * (correction T1-scores).
 */
export function publicationCount(row: Row<"publication-record">): PublicationCount {
  const answers = publicationQuestions
    .map(({ name }) => row[name])
    .filter((answer) => answer !== null);
  return {
    yes: answers.reduce<number>((sum, answer) => sum + worth[answer], 0),
    known: answers.length,
  };
}
