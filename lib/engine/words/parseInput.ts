import { isAnswer } from "./answers.js";
import { isInside } from "./domain.js";
import { readText, type Editor } from "./editorInput.js";
import { describeInput, isOpen, type Input, type InputValue } from "./input.js";
import { readNumber, writeNumber } from "./readNumber.js";

/**
 * Value of `input` that a reader wrote, in an address, on the command line or in a number field.
 *
 * @throws RangeError when the text is not a number of the slider's domain, might be two, or is not one of the options; Error when an editor cannot open it
 * @example parseInput(choice("reply", { label: "", options: ["rise", "fall"], value: "rise" }), "fall") // "fall"
 */
export function parseInput(input: Input, text: string): InputValue {
  if (input.kind === "editor") return readText(input, text);
  const value = isText(input) || text.trim() === "" ? text : readNumber(text);
  if (!takes(input, value)) {
    const form = isText(input) || Number.isFinite(value) ? "" : ", a number such as 0.5 or 1/3";
    throw new RangeError(
      `${input.name} must be ${describeInput(input)}${form}, got ${JSON.stringify(text)}`,
    );
  }
  return value;
}

/** A value as `parseInput` takes it. */
export const writeInput = (value: InputValue): string =>
  typeof value === "number" ? writeNumber(value) : String(value);

const isText = (input: Input): boolean =>
  input.kind === "choice" || (isOpen(input) && "options" in input.answers);

function takes(input: Exclude<Input, Editor>, value: string | number): boolean {
  if (isOpen(input)) return isAnswer(input.answers, value);
  if (input.kind === "choice") return input.options.includes(value as string);
  return typeof value === "number" && isInside(value, input.domain);
}
