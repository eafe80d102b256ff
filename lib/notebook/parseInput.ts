import { describeDomain, isInside } from "../model/domain.js";
import type { Input } from "./slider.js";

/**
 * Value of `input` that a reader wrote, in an address, on the command line or in a number field.
 *
 * @throws RangeError when the text is not a number of the input's domain
 * @example parseInput(slider("delta"), "6") // 6
 */
export function parseInput(input: Input, text: string): number {
  const value = text.trim() === "" ? NaN : Number(text);
  if (!isInside(value, input.domain))
    throw new RangeError(
      `${input.name} must be ${describeDomain(input.domain)}, got ${JSON.stringify(text)}`,
    );
  return value;
}
