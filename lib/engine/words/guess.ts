import type { Answers, Scale } from "./answers.js";
import { checkOptions } from "./choice.js";

/**
 * A guess at what comes next. It has no default: its value is `null` until the reader locks one in, and
 * a page holds back what depends on it until then, or until the reader asks to be just shown.
 */
export interface Guess<Answer extends string | number = string | number> {
  readonly kind: "guess";
  /** The variable that holds the value. */
  readonly name: string;
  readonly shared: false;
  readonly label: string;
  readonly answers: Answers;
  readonly value: Answer | null;
}

/**
 * Guess among a few options, or on a scale. What depends on it must say something true of `null`, too.
 *
 * @param name - the variable it will define: `const expected = view(guess("expected", { … }))`
 * @throws TypeError when there are fewer than two options, or one stands twice
 * @throws RangeError when `min < max` or `step > 0` does not hold
 * @example guess("expected", { label: "your guess", options: ["rise", "fall"] }).value // null
 */
export function guess<const Option extends string>(
  name: string,
  description: { readonly label: string; readonly options: readonly Option[] },
): Guess<Option>;
export function guess(name: string, description: { readonly label: string } & Scale): Guess<number>;
export function guess(
  name: string,
  { label, ...asked }: { label: string } & (Scale | { options: readonly string[] }),
): Guess {
  return {
    kind: "guess",
    name,
    shared: false,
    label,
    answers: answersOf(name, asked),
    value: null,
  };
}

function answersOf(name: string, asked: Scale | { options: readonly string[] }): Answers {
  if ("options" in asked) return { options: checkOptions(`guess "${name}"`, asked.options) };
  const { min, max, step, unit = "" } = asked;
  if (!(min < max))
    throw new RangeError(`guess "${name}": min must be < max, got ${min} and ${max}`);
  if (!(step > 0)) throw new RangeError(`guess "${name}": step must be > 0, got ${step}`);
  return { min, max, step, unit };
}
