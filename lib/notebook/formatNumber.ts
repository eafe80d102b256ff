/**
 * A number for a sentence or a formula: at most four significant digits, no trailing zeros, and a
 * true minus sign. Whole numbers are written out.
 *
 * @example formatNumber(2 / 3) // "0.6667"
 * @example formatNumber(-1.5) // "−1.5"
 */
export function formatNumber(value: number): string {
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
  return text.replace("-", "−");
}
