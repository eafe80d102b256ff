import type { Answers, Scale } from "./answers.js";
import { checkOptions } from "./choice.js";

/** A field for the answer to an exercise: its value is `null`, and then whatever the reader last had checked. */
export interface Question<Answer extends string | number = string | number> {
  readonly kind: "question";
  /** The variable that holds the value. */
  readonly name: string;
  readonly shared: false;
  readonly label: string;
  readonly answers: Answers;
  readonly value: Answer | null;
}

/**
 * Answer to be typed, a number such as 0.5 or 2/3, or chosen among a few options, and then checked.
 *
 * @param name - the variable it will define: `const answer = view(question("answer", { … }))`
 * @throws TypeError when there are fewer than two options, or one stands twice
 * @throws RangeError when `min < max` does not hold
 * @example question("answer", { label: "your answer", min: 0 }).value // null
 */
export function question<const Option extends string>(
  name: string,
  description: { readonly label: string; readonly options: readonly Option[] },
): Question<Option>;
export function question(
  name: string,
  description: {
    readonly label: string;
    readonly min?: number;
    readonly max?: number;
    readonly step?: number;
    readonly unit?: string;
  },
): Question<number>;
export function question(
  name: string,
  {
    label,
    options,
    min = -Infinity,
    max = Infinity,
    step,
    unit = "",
  }: { label: string; options?: readonly string[] } & Partial<Scale>,
): Question {
  if (!(min < max))
    throw new RangeError(`question "${name}": min must be < max, got ${min} and ${max}`);
  const answers: Answers = options
    ? { options: checkOptions(`question "${name}"`, options) }
    : { min, max, ...(step !== undefined && { step }), unit };
  return { kind: "question", name, shared: false, label, answers, value: null };
}
