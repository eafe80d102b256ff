/** A number to some digits after the point, without a minus before nothing; `null` for none. */
export function rounded(value: number, digits: number): number;
export function rounded(value: number | null | undefined, digits: number): number | null;
export function rounded(value: number | null | undefined, digits: number): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(digits)) + 0;
}
