import type { Integers } from "./integers.js";

/**
 * The receiver's best replies at an information set, over all beliefs.
 *
 * A belief is written as non-negative weights `[first type, second type]`, up to scale. Best replies
 * change at finitely many beliefs only; `beliefs` lists those and both certainties, from the second
 * type's to the first's, with the set of best replies `at` each and `after` each, up to the next.
 */
export interface Envelope<T> {
  readonly beliefs: readonly (readonly [T, T])[];
  readonly at: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** Each set of replies that are best together at some belief, once. */
  readonly all: readonly (readonly number[])[];
  /** Those not contained in another: together they make up all mixed best replies. */
  readonly largest: readonly (readonly number[])[];
}

/** The actions worth most at a belief, to a receiver with these payoffs against each type. */
function bestAt<T>(
  Z: Integers<T>,
  [first, second]: readonly [readonly T[], readonly T[]],
  belief: readonly [T, T],
): number[] {
  let found: number[] = [];
  let top: T | undefined;
  for (let a = 0; a < first.length; a++) {
    const worth = Z.dot(belief, [first[a]!, second[a]!]);
    const sign = top === undefined ? 1 : Z.sign(Z.less(worth, top));
    if (sign > 0) [top, found] = [worth, [a]];
    else if (sign === 0) found.push(a);
  }
  return found;
}

/** The best replies to the two certainties alone: all that matters where the type is revealed. */
export function certainty<T>(
  Z: Integers<T>,
  values: readonly [readonly T[], readonly T[]],
): Envelope<T> {
  const beliefs = [
    [Z.zero, Z.one],
    [Z.one, Z.zero],
  ] as const;
  const at = beliefs.map((belief) => bestAt(Z, values, belief));
  return { beliefs, at, after: [], all: at, largest: at };
}

/** @param values - the receiver's payoffs by action, against the first and against the second type */
export function envelope<T>(
  Z: Integers<T>,
  values: readonly [readonly T[], readonly T[]],
): Envelope<T> {
  const [first, second] = values;
  const best = (belief: readonly [T, T]): number[] => bestAt(Z, values, belief);
  const beliefs: (readonly [T, T])[] = [
    [Z.zero, Z.one],
    [Z.one, Z.zero],
  ];
  for (let a = 0; a < first.length; a++)
    for (let b = 0; b < first.length; b++) {
      const gain = Z.less(first[a]!, first[b]!);
      const loss = Z.less(second[b]!, second[a]!);
      if (Z.sign(gain) <= 0 || Z.sign(loss) <= 0) continue;
      const change = [loss, gain] as const;
      const met = best(change);
      if (
        met.includes(a) &&
        met.includes(b) &&
        !beliefs.some((other) => compare(Z, other, change) === 0)
      )
        beliefs.push(change);
    }
  beliefs.sort((u, v) => compare(Z, u, v));
  const at = beliefs.map(best);
  const after = at.slice(1).map((set, k) => set.filter((action) => at[k]!.includes(action)));
  const all = [...at, ...after].filter(
    (set, k, sets) => sets.findIndex((other) => same(set, other)) === k,
  );
  const largest = all.filter(
    (set) => !all.some((other) => other.length > set.length && contains(other, set)),
  );
  return { beliefs, at, after, all, largest };
}

/** The order of two beliefs by the weight of the first type. */
function compare<T>(Z: Integers<T>, [a, b]: readonly [T, T], [c, d]: readonly [T, T]): number {
  return Z.sign(Z.less(Z.times(a, d), Z.times(c, b)));
}

const contains = (set: readonly number[], part: readonly number[]): boolean =>
  part.every((a) => set.includes(a));
const same = (u: readonly number[], v: readonly number[]): boolean =>
  u.length === v.length && contains(u, v);

/**
 * The closed interval of beliefs under which all of some replies are best; `null` when there is none.
 *
 * @returns the beliefs at its ends, the lower weight of the first type first
 */
export function supportingBeliefs<T>(
  { beliefs, at }: Envelope<T>,
  replies: readonly number[],
): readonly [readonly [T, T], readonly [T, T]] | null {
  const found = beliefs.filter((_, k) => contains(at[k]!, replies));
  const [low, high] = [found[0], found[found.length - 1]];
  return low && high ? [low, high] : null;
}
