import Fraction from "fraction.js";

/** What stands for an exact number: `"2/3"`, `"0.25"`, `0.25`, `3n`, or a fraction. */
export type Exact = Fraction | bigint | number | string;

/** Powers of ten that a decimal is read with: a double has 308, and more would only cost time. */
const largestExponent = 9999;

/** 0 and 1, made once: most probabilities are one of them. Fractions are never changed after birth. */
export const zero = new Fraction(0);
export const one = new Fraction(1);

/**
 * The double next to a fraction, whatever its size; `valueOf` of fraction.js is NaN beyond 308 digits.
 *
 * @example decimal(rational("2/3").pow(2000)!) // 0, the double next to 1e-352
 */
export function decimal({ s, n, d }: Fraction): number {
  const excess = Math.max(0, Math.max(n.toString(16).length, d.toString(16).length) - 255) * 4;
  const over = BigInt(excess);
  if (d >> over === 0n) return Number(s) * Infinity;
  return (Number(s) * Number(n >> over)) / Number(d >> over);
}

/**
 * An exact number. A decimal means what it says: `0.1` is 1/10, not the double next to it.
 *
 * @param value - a fraction, an integer, a decimal, or a string `"2/3"`, `"0.25"`, `"1e-3"`
 * @param symbol - name of the value in the message
 * @param caller - function named in the message
 * @throws RangeError `rational: value must have an exponent from -9999 to 9999, got "1e999999"`
 * @throws TypeError `rational: value must be an exact number such as 2/3 or 0.25, got "two"`; also for NaN and infinities
 * @example rational("2/3").toFraction() // "2/3"
 */
export function rational(value: Exact, symbol = "value", caller = "rational"): Fraction {
  if (value instanceof Fraction) return value;
  if (typeof value === "bigint" || Number.isSafeInteger(value)) return new Fraction(value);
  const text = String(value);
  const ratio = /^([+-]?\d+)(?:\/(\d+))?$/.exec(text);
  if (ratio && BigInt(ratio[2] ?? 1) !== 0n)
    return new Fraction(BigInt(ratio[1]!), BigInt(ratio[2] ?? 1));
  const decimal = /^([+-]?)(\d+\.?\d*|\.\d+)(?:e([+-]?\d+))?$/i.exec(text);
  if (!decimal)
    throw new TypeError(
      `${caller}: ${symbol} must be an exact number such as 2/3 or 0.25, got ${show(value)}`,
    );
  const [, sign, digits = "", exponent = "0"] = decimal;
  const [whole = "", part = ""] = digits.split(".");
  if (Math.abs(Number(exponent)) > largestExponent)
    throw new RangeError(
      `${caller}: ${symbol} must have an exponent from -${largestExponent} to ${largestExponent}, got ${show(value)}`,
    );
  const power = BigInt(exponent) - BigInt(part.length);
  const size = BigInt(whole + part) * (sign === "-" ? -1n : 1n);
  return power >= 0n ? new Fraction(size * 10n ** power, 1n) : new Fraction(size, 10n ** -power);
}

const show = (value: unknown): string => (typeof value === "string" ? `"${value}"` : String(value));
