/** How two lists of numbers agree in the order of their pairs. */
export interface PairAgreement {
  readonly n: number;
  readonly pairs: number;
  /** Pairs in which the larger `x` has the larger `y`. */
  readonly agree: number;
  readonly disagree: number;
  /** Orders in which the `y` could stand beside the `x`: n! */
  readonly orders: number;
  /** Of these, how many have at least as large a surplus of agreeing over disagreeing pairs. */
  readonly atLeast: number;
}

const most = 8;

/**
 * Kendall's count of agreeing and disagreeing pairs, with its exact meaning: the number of orders of
 * `y`, out of all n!, that agree with `x` at least as well. Kendall (1938), A New Measure of Rank
 * Correlation, Biometrika 30. A pair that is level in either list neither agrees nor disagrees.
 *
 * @throws RangeError when the lists differ in length, have fewer than 2 or more than 8 numbers
 * @example pairAgreement([1, 2, 3], [1, 3, 2]) // { n: 3, pairs: 3, agree: 2, disagree: 1, orders: 6, atLeast: 3 }
 */
export function pairAgreement(x: readonly number[], y: readonly number[]): PairAgreement {
  const n = x.length;
  if (y.length !== n || n < 2 || n > most)
    throw new RangeError(
      `pairAgreement: x and y must be 2 to ${most} numbers each, got ${n} and ${y.length}`,
    );
  for (const value of [...x, ...y])
    if (!Number.isFinite(value))
      throw new RangeError(`pairAgreement: numbers must be finite, got ${value}`);
  const { agree, disagree } = count(x, y);
  let [orders, atLeast] = [0, 0];
  for (const order of permutations(y)) {
    const other = count(x, order);
    orders += 1;
    if (other.agree - other.disagree >= agree - disagree) atLeast += 1;
  }
  return { n, pairs: (n * (n - 1)) / 2, agree, disagree, orders, atLeast };
}

function count(x: readonly number[], y: readonly number[]): { agree: number; disagree: number } {
  let [agree, disagree] = [0, 0];
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const sign = Math.sign(x[i]! - x[j]!) * Math.sign(y[i]! - y[j]!);
      if (sign > 0) agree += 1;
      if (sign < 0) disagree += 1;
    }
  return { agree, disagree };
}

function* permutations(values: readonly number[]): Generator<number[]> {
  if (values.length === 0) yield [];
  for (const [i, value] of values.entries())
    for (const rest of permutations([...values.slice(0, i), ...values.slice(i + 1)]))
      yield [value, ...rest];
}
