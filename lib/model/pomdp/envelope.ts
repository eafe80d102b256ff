import type { Numbers } from "./numbers.js";

/** What a plan is worth in each of the two states: a line over the belief in the first. */
export type AlphaVector<T> = readonly [inFirst: T, inSecond: T];

/** A line where it is the highest: from the belief `from` on, to the next piece or to 1. */
export interface ValuePiece<T, Plan> {
  readonly from: T;
  readonly line: AlphaVector<T>;
  readonly plan: Plan;
}

/** The highest of many lines at each belief, piece by piece from 0 to 1: convex, and nothing superfluous in it. */
export type ValueFunction<T, Plan> = readonly ValuePiece<T, Plan>[];

/**
 * The upper envelope of lines over beliefs in [0, 1].
 *
 * With two hidden states this is all the pruning there is: a line that is highest nowhere goes, and no linear
 * program is asked. Lines that are highest at a single belief only go too; of equal lines the first stays.
 */
export function upperEnvelope<T, Plan>(
  Z: Numbers<T>,
  candidates: readonly { readonly line: AlphaVector<T>; readonly plan: Plan }[],
): ValueFunction<T, Plan> {
  const slope = ([first, second]: AlphaVector<T>): T => Z.minus(first, second);
  const sorted = candidates
    .map((candidate) => ({ ...candidate, slope: slope(candidate.line) }))
    .sort((a, b) => Z.sign(Z.minus(a.slope, b.slope)) || Z.sign(Z.minus(b.line[1], a.line[1])));
  const zero = Z.from(0);
  const pieces: (ValuePiece<T, Plan> & { slope: T })[] = [];
  for (const candidate of sorted) {
    let from = zero;
    for (;;) {
      const top = pieces.at(-1);
      from = zero;
      if (!top) break;
      const lead = Z.minus(top.line[1], candidate.line[1]);
      const climb = Z.minus(candidate.slope, top.slope);
      if (Z.sign(climb) === 0) {
        if (Z.sign(lead) >= 0) from = Z.from(2);
        else if (pieces.pop()) continue;
        break;
      }
      if (Z.sign(lead) > 0) from = Z.over(lead, climb);
      if (Z.sign(Z.minus(from, top.from)) > 0) break;
      pieces.pop();
    }
    if (Z.sign(Z.minus(from, Z.from(1))) < 0) pieces.push({ ...candidate, from });
  }
  return pieces.map(({ from, line, plan }) => ({ from, line, plan }));
}

/** More plans than this take minutes; a problem that needs them is refused. */
const mostPlans = 100_000;

/** The envelope of all sums of a line of one and a line of the other: pieces are laid over each other. */
export function sumOf<T, P, Q, R>(
  Z: Numbers<T>,
  left: ValueFunction<T, P>,
  right: ValueFunction<T, Q>,
  join: (p: P, q: Q) => R,
): ValueFunction<T, R> {
  const sum: ValuePiece<T, R>[] = [];
  let [i, j] = [0, 0];
  let from = Z.from(0);
  for (;;) {
    const [a, b] = [left[i]!, right[j]!];
    if (sum.length === mostPlans)
      throw new RangeError(
        `upperEnvelope: best plans must be at most ${mostPlans}, got more; take fewer steps`,
      );
    sum.push({
      from,
      line: [Z.plus(a.line[0], b.line[0]), Z.plus(a.line[1], b.line[1])],
      plan: join(a.plan, b.plan),
    });
    const [nextA, nextB] = [left[i + 1], right[j + 1]];
    if (!nextA && !nextB) return sum;
    const order = !nextA ? 1 : !nextB ? -1 : Z.sign(Z.minus(nextA.from, nextB.from));
    if (order <= 0) i++;
    if (order >= 0) j++;
    from = order <= 0 ? nextA!.from : nextB!.from;
  }
}

/**
 * The piece that is highest at a belief.
 *
 * @throws RangeError when the belief is outside [0, 1]
 */
function pieceAt<T, Plan>(
  Z: Numbers<T>,
  envelope: ValueFunction<T, Plan>,
  belief: T,
): ValuePiece<T, Plan> {
  if (!(Z.sign(belief) >= 0 && Z.sign(Z.minus(Z.from(1), belief)) >= 0))
    throw new RangeError(`pieceAt: belief must be in [0, 1], got ${String(belief)}`);
  return envelope.filter(({ from }) => Z.sign(Z.minus(from, belief)) <= 0).at(-1) ?? envelope[0]!;
}

/** What the best plan is worth at a belief in the first state. */
export function worthAt<T, Plan>(Z: Numbers<T>, envelope: ValueFunction<T, Plan>, belief: T): T {
  const [first, second] = pieceAt(Z, envelope, belief).line;
  return Z.plus(Z.times(belief, first), Z.times(Z.minus(Z.from(1), belief), second));
}
