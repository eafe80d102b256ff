import { isInside } from "./domain.js";
import { describeInput, type Input, type InputValue } from "./input.js";

/**
 * Value of `input` that a reader wrote, in an address, on the command line or in a number field.
 *
 * @throws RangeError when the text is not a number of the slider's domain, or not one of the options
 * @example parseInput(choice("guess", { label: "", options: ["rise", "fall"], value: "rise" }), "fall") // "fall"
 */
export function parseInput(input: Input, text: string): InputValue {
  const value = input.kind === "choice" || text.trim() === "" ? text : Number(text);
  const taken =
    input.kind === "choice"
      ? input.options.includes(text)
      : typeof value === "number" && isInside(value, input.domain);
  if (!taken)
    throw new RangeError(
      `${input.name} must be ${describeInput(input)}, got ${JSON.stringify(text)}`,
    );
  return value;
}
