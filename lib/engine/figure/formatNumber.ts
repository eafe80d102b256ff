/**
 * A number for a sentence or a formula: no trailing zeros, and a true minus sign. Whole numbers
 * are written out.
 *
 * @param digits - significant digits, at most
 * @example formatNumber(2 / 3) // "0.6667"
 * @example formatNumber(-1.5) // "−1.5"
 */
export function formatNumber(value: number, digits = 4): string {
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(digits)));
  return text.replace("-", "−");
}
