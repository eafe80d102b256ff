/**
 * Changes from each value to the next, `ln(x[t] / x[t − 1])`: what a rise adds, an equal fall takes away.
 *
 * @param values - all > 0
 * @returns one number fewer than there are values
 * @throws RangeError for a value that is not > 0
 */
export function logChanges(values: readonly number[]): number[] {
  for (const value of values)
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`logChanges: values must be > 0, got ${value}`);
  return values.slice(1).map((value, i) => Math.log(value / values[i]!));
}
