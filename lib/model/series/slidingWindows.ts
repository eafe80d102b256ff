/**
 * Every run of `length` values that follow one another, in order of time. Neighbouring windows share all values but one each,
 * so they are not independent observations.
 *
 * @returns as many windows as fit; none when the list is shorter than one
 * @throws RangeError when `length` is not a whole number ≥ 1
 * @example slidingWindows([1, 2, 3], 2) // [[1, 2], [2, 3]]
 */
export function slidingWindows<Value>(values: readonly Value[], length: number): Value[][] {
  if (!Number.isInteger(length) || length < 1)
    throw new RangeError(`slidingWindows: length must be a whole number ≥ 1, got ${length}`);
  return values.slice(length - 1).map((_, i) => values.slice(i, i + length));
}
