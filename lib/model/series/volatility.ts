import { sampleStandardDeviation } from "simple-statistics";

/**
 * Annualised volatility of monthly log changes, in per cent a year: `100 · √12 · s`, with `s` their sample standard deviation.
 *
 * The root holds for changes that are independent from month to month, which prices are not quite; it only sets the unit.
 * Hull (2018), Options, Futures, and Other Derivatives, section 15.4.
 *
 * @param changes - monthly log changes, at least 2
 * @throws RangeError for fewer than 2
 */
export function volatility(changes: readonly number[]): number {
  if (changes.length < 2)
    throw new RangeError(`volatility: changes must be at least 2, got ${changes.length}`);
  return 100 * Math.sqrt(12) * sampleStandardDeviation([...changes]);
}
