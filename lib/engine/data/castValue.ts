import type { Field, Value } from "./schema.js";

/**
 * Value of a cell, by the rules of its field; `null` where it is missing.
 *
 * @param missing - texts that stand for a missing value
 * @throws RangeError whose message is the expectation alone, e.g. `an integer`
 */
export function castValue(text: string, field: Field, missing: readonly string[]): Value {
  const {
    required,
    minimum = -Infinity,
    maximum = Infinity,
    pattern,
    enum: allowed,
  } = field.constraints ?? {};
  if (missing.includes(text)) {
    if (required) throw new RangeError("a value");
    return null;
  }
  const value = field.anyOf ? oneType(text, field, field.anyOf) : casts[field.type](text, field);
  if (field.decimals !== undefined && (/\.(\d*)/.exec(text)?.[1] ?? "").length > field.decimals)
    throw new RangeError(
      `a number with at most ${field.decimals} digits behind the point, and none for thousands`,
    );
  if (typeof value === "number" && value < minimum) throw new RangeError(`a number ≥ ${minimum}`);
  if (typeof value === "number" && value > maximum) throw new RangeError(`a number ≤ ${maximum}`);
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, "u").test(text))
    throw new RangeError(`text that matches ${pattern}`);
  if (allowed && !allowed.some((each) => each === value))
    throw new RangeError(`one of ${allowed.map((each) => `"${each}"`).join(", ")}`);
  return value;
}

const casts: Record<Field["type"], (text: string, field: Field) => Exclude<Value, null>> = {
  string: (text) =>
    matching(text, /^\S([^\t\n\r\u2028\u2029]*\S)?$/u, "text on one line without spaces around it"),
  integer: (text) => Number(matching(text, /^(0|-?[1-9]\d{0,14})$/, "an integer")),
  /** Fifteen digits are what a double keeps exactly; -0 is not written. */
  number: (text) =>
    Number(matching(text, /^(?!-[0.]+$)(?!(\D*\d){16})-?(0|[1-9]\d*)(\.\d+)?$/, "a number")),
  year: (text) => Number(matching(text, /^\d{4}$/, "a year of four digits")),
  yearmonth: (text) => matching(text, /^\d{4}-(0[1-9]|1[0-2])$/, "a month like 2024-02"),
  date: (text) => isoDate(matching(text, /^\d{4}-\d{2}-\d{2}$/, "a date like 2024-02-06")),
  boolean(text, { trueValues = ["true"], falseValues = ["false"] }) {
    if (trueValues.includes(text)) return true;
    if (falseValues.includes(text)) return false;
    throw new RangeError(`${trueValues.join(", ")} or ${falseValues.join(", ")}`);
  },
};

/** The text, where it is of one of the types. */
function oneType(text: string, field: Field, types: readonly Field["type"][]): string {
  const expected: string[] = [];
  for (const type of types)
    try {
      casts[type](text, field);
      return text;
    } catch (error) {
      expected.push((error as Error).message);
    }
  throw new RangeError(expected.join(" or "));
}

function matching(text: string, pattern: RegExp, expectation: string): string {
  if (!pattern.test(text)) throw new RangeError(expectation);
  return text;
}

function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw new RangeError("a day of the calendar");
  return text;
}
