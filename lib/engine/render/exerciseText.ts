import type { Exercise } from "../words/exercise.js";
import { interfaceWords } from "../interfaceWords.js";

/** The parts of an exercise, in Markdown: the verdict on an answer, if there is one, and what may be unfolded. */
export function exerciseText({ right, reply, hint, solution }: Exercise): {
  verdict: string;
  folds: [summary: string, markdown: string][];
} {
  const word = right ? interfaceWords.right : interfaceWords.wrong;
  return {
    verdict: right === null ? "" : `**${word}** ${reply.markdown}`,
    folds: [
      [interfaceWords.hint, hint.markdown],
      [interfaceWords.solution, solution.markdown],
    ],
  };
}

/** HTML that unfolds on demand; without scripts, and in front ends that strip them, too. */
export const foldHtml = (summary: string, html: string): string =>
  `<details><summary>${summary}</summary>${html}</details>`;

/** What gives an answer away, folded until a page's script holds it back or lets it go. */
export const answerHtml = (html: string): string =>
  `<details class="answer"><summary>${interfaceWords.answer}</summary>${html}</details>`;
