/** A value a month, without a gap: `index[i]` belongs to `months[i]`, such as `2025-06`. */
export interface MonthlySeries {
  readonly months: readonly string[];
  /** Prices over that of a base month, times 100; all > 0. */
  readonly index: readonly number[];
}
