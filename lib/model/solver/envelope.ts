import { cut, pureProfiles } from "./polytope.js";
import { bestTogether } from "./bestTogether.js";
import type { Integers } from "./integers.js";

/**
 * The receiver's best replies at an information set, over all beliefs on some of the types.
 *
 * A belief is written as non-negative weights by type, up to scale. The beliefs at which a reply is best are a
 * polytope; `beliefs` are the extreme points of all of these, with the set of best replies `at` each.
 */
export interface Envelope<T> {
  readonly beliefs: readonly (readonly T[])[];
  readonly at: readonly (readonly number[])[];
  /** Each set of replies that are best together, and alone, at some belief, once. */
  readonly all: readonly (readonly number[])[];
  /** Those not contained in another: together they make up all mixed best replies. */
  readonly largest: readonly (readonly number[])[];
}

/**
 * Between extreme points at which a reply is best it stays best, and the others that tie with it there do so
 * at both ends: so the sets of best replies are the intersections of those at extreme points.
 *
 * @param values - the receiver's payoffs by type, then action
 * @param types - those that the beliefs are about, in order
 */
export function envelope<T>(
  Z: Integers<T>,
  values: readonly (readonly T[])[],
  types: readonly number[],
): Envelope<T> {
  const beliefs = extremeBeliefs(Z, values, types);
  const at = beliefs.map((belief) => bestAt(Z, values, belief));
  if (at.length === 1) return { beliefs, at, all: at, largest: at };
  const all: (readonly number[])[] = [];
  const add = (set: readonly number[]): void =>
    void (set.length > 0 && !all.some((other) => same(other, set)) && all.push(set));
  at.forEach(add);
  for (let apart = 1; apart < at.length; apart++)
    for (let k = 0; k + apart < at.length; k++) {
      const other = at[k + apart]!;
      add(at[k]!.filter((action) => other.includes(action)));
    }
  // Where more than two extreme points bound the beliefs, intersections meet again.
  if (types.length > 2)
    for (let k = 0; k < all.length; k++)
      for (let j = 0; j < k; j++) add(all[k]!.filter((action) => all[j]!.includes(action)));
  const largest = all.filter(
    (set) => !all.some((other) => other.length > set.length && contains(other, set)),
  );
  return { beliefs, at, all, largest };
}

/** The extreme points under which all of some replies are best: those of the polytope of beliefs that support them. */
export const supportingBeliefs = <T>(
  { beliefs, at }: Envelope<T>,
  replies: readonly number[],
): (readonly T[])[] => beliefs.filter((_, k) => contains(at[k]!, replies));

/** The actions worth most at a belief. */
function bestAt<T>(
  Z: Integers<T>,
  values: readonly (readonly T[])[],
  belief: readonly T[],
): number[] {
  let found: number[] = [];
  let top: T | undefined;
  for (let a = 0; a < values[0]!.length; a++) {
    let worth = Z.zero;
    for (let t = 0; t < belief.length; t++)
      if (Z.sign(belief[t]!) !== 0) worth = Z.plus(worth, Z.times(belief[t]!, values[t]![a]!));
    const sign = top === undefined ? 1 : Z.sign(Z.less(worth, top));
    if (sign > 0) [top, found] = [worth, [a]];
    else if (sign === 0) found.push(a);
  }
  return found;
}

function extremeBeliefs<T>(
  Z: Integers<T>,
  values: readonly (readonly T[])[],
  types: readonly number[],
): readonly (readonly T[])[] {
  const certain = types.map((known) => values.map((_, t) => (t === known ? Z.one : Z.zero)));
  if (types.length === 1) return certain;
  if (types.length === 2) return betweenTwo(Z, values, types as readonly [number, number], certain);
  const simplex = pureProfiles(Z, [{ offset: 0, choices: types }], values.length);
  const found = new Map<string, readonly T[]>();
  for (let a = 0; a < values[0]!.length; a++) {
    for (const point of cut(Z, simplex, bestTogether(Z, values, [a]))) {
      const belief = point.slice(0, -1);
      found.set(belief.join(), belief);
    }
  }
  return [...found.values()];
}

/** From the second type's certainty to the first's, with the beliefs at which best replies change between them. */
function betweenTwo<T>(
  Z: Integers<T>,
  values: readonly (readonly T[])[],
  [one, other]: readonly [number, number],
  [first, second]: readonly (readonly T[])[],
): readonly (readonly T[])[] {
  const [high, low] = [values[one]!, values[other]!];
  const beliefs = [second!, first!];
  const compare = (a: readonly T[], b: readonly T[]): number =>
    Z.sign(Z.less(Z.times(a[one]!, b[other]!), Z.times(b[one]!, a[other]!)));
  for (let a = 0; a < high.length; a++)
    for (let b = 0; b < high.length; b++) {
      const gain = Z.less(high[a]!, high[b]!);
      const loss = Z.less(low[b]!, low[a]!);
      if (Z.sign(gain) <= 0 || Z.sign(loss) <= 0) continue;
      const change = values.map((_, t) => (t === one ? loss : t === other ? gain : Z.zero));
      const met = bestAt(Z, values, change);
      if (met.includes(a) && met.includes(b) && !beliefs.some((had) => compare(had, change) === 0))
        beliefs.push(change);
    }
  return beliefs.sort(compare);
}

const contains = (set: readonly number[], part: readonly number[]): boolean =>
  part.every((a) => set.includes(a));
const same = (u: readonly number[], v: readonly number[]): boolean =>
  u.length === v.length && contains(u, v);
