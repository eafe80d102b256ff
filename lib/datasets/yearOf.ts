/** A date as a year with decimals: a month counts from its first day, a year from its first month. */
export function yearOf(date: string): number {
  const [year, month = 1, day = 1] = date.split("-").map(Number) as [number, number?, number?];
  return year + (month - 1) / 12 + (day - 1) / 365;
}
