/**
 * The month that lies `by` months later, or earlier where `by` is negative.
 *
 * @param month - year and month, such as `2025-06`
 * @throws RangeError for a text that is no month, and for a `by` that is not whole
 * @example shiftMonth("2025-01", -1) // "2024-12"
 */
export function shiftMonth(month: string, by: number): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw new RangeError(`shiftMonth: month must be like 2025-06, got "${month}"`);
  if (!Number.isInteger(by))
    throw new RangeError(`shiftMonth: by must be a whole number, got ${by}`);
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}
