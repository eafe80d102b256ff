import type { InputValue } from "./input.js";
import type { Prose } from "./md.js";

/** What an exercise has to say to the answer that was checked; hint and solution are there on demand. */
export interface Exercise {
  readonly kind: "exercise";
  /** Whether the answer is right; `null` before there is one. */
  readonly right: boolean | null;
  readonly reply: Prose;
  readonly hint: Prose;
  readonly solution: Prose;
}

/**
 * Reply to an answer, with a hint and a solution that the reader may unfold.
 *
 * @param given.answer - of a `question`; `null` before anything was checked. None where the inputs of the page are the answer.
 * @param given.reply - said after “Yes.” or “Not yet.”
 * @param given.solution - the answer with its reason
 */
export function exercise({
  answer,
  right,
  ...texts
}: {
  readonly answer?: InputValue;
  readonly right: boolean;
  readonly reply: Prose;
  readonly hint: Prose;
  readonly solution: Prose;
}): Exercise {
  return { kind: "exercise", right: answer === null ? null : right, ...texts };
}
