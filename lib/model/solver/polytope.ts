import type { Integers } from "./integers.js";

/** An extreme point: non-negative integers over the last one, their common denominator. */
export type Point<T> = readonly T[];

/** A condition `normal · point ≥ 0`, or `= 0`. */
export interface Condition<T> {
  readonly normal: readonly T[];
  readonly equality: boolean;
}

/** A polytope by its extreme points, and by what cuts it out: coordinates in use, and conditions. */
export interface Polytope<T> {
  readonly vertices: readonly Point<T>[];
  readonly allowed: readonly boolean[];
  readonly conditions: readonly Condition<T>[];
}

/**
 * Extreme points of what conditions leave of a polytope of non-negative points.
 *
 * The double description method: keep the points on the right side of each condition, and add those
 * where an edge crosses its boundary.
 *
 * @param points - the extreme points of the polytope
 * @param earlier - the conditions that it was cut out by
 */
export function cut<T>(
  Z: Integers<T>,
  points: readonly Point<T>[],
  conditions: readonly Condition<T>[],
  earlier: readonly Condition<T>[] = [],
): readonly Point<T>[] {
  let rest = points;
  for (let k = 0; k < conditions.length && rest.length > 0; k++)
    rest = cutOnce(Z, rest, conditions[k]!, () => [...earlier, ...conditions.slice(0, k + 1)]);
  return rest;
}

function cutOnce<T>(
  Z: Integers<T>,
  points: readonly Point<T>[],
  { normal, equality }: Condition<T>,
  all: () => readonly Condition<T>[],
): readonly Point<T>[] {
  const values = new Array<T>(points.length);
  const [above, on, below]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < points.length; i++) {
    const sign = Z.sign((values[i] = Z.dot(normal, points[i]!)));
    (sign > 0 ? above : sign < 0 ? below : on).push(i);
  }
  if (below.length === 0 && (above.length === 0 || !equality)) return points;
  const kept = (equality ? on : [...on, ...above]).map((i) => points[i]!);
  if (above.length === 0) return kept;
  const made: Point<T>[] = [];
  const isEdge =
    above.length * below.length > 16 ? edges(Z, points, all().slice(0, -1)) : () => true;
  for (const i of above)
    for (const j of below)
      if (isEdge(i, j)) made.push(Z.between(points[i]!, values[i]!, points[j]!, values[j]!));
  return kept.length + made.length > 2
    ? [...kept, ...extremePoints(Z, made, kept, all())]
    : [...kept, ...made];
}

/**
 * Whether two extreme points may share an edge. The face that they span has at least as many dimensions as
 * coordinates in use, less one for each place and for each condition that both meet with equality.
 */
function edges<T>(
  Z: Integers<T>,
  points: readonly Point<T>[],
  conditions: readonly Condition<T>[],
): (i: number, j: number) => boolean {
  const tight = points.map((point) =>
    conditions.map(({ normal }) => Z.sign(Z.dot(normal, point)) === 0),
  );
  const used = points.map((point) => point.map((x) => Z.sign(x) !== 0));
  const [first] = points as [Point<T>];
  const places =
    Number(first.slice(0, -1).reduce((sum, x) => Z.plus(sum, x), Z.zero)) /
    Number(first[first.length - 1]!);
  return (i, j) => {
    const [a, b, s, t] = [used[i]!, used[j]!, tight[i]!, tight[j]!];
    let dimensions = -places - 1;
    for (let k = 0; k < a.length; k++) if (a[k] || b[k]) dimensions++;
    for (let k = 0; k < s.length; k++) if (s[k] && t[k]) dimensions--;
    return dimensions <= 1;
  };
}

/**
 * Of points made on crossing lines, those that are extreme: no other point meets with equality every
 * condition that they do. The rest of the crossing lines were no edges.
 */
function extremePoints<T>(
  Z: Integers<T>,
  made: readonly Point<T>[],
  kept: readonly Point<T>[],
  conditions: readonly Condition<T>[],
): Point<T>[] {
  const binding = conditions.filter(({ equality }) => !equality);
  const tightAt = (point: Point<T>): boolean[] => [
    ...point.map((x) => Z.sign(x) === 0),
    ...binding.map(({ normal }) => Z.sign(Z.dot(normal, point)) === 0),
  ];
  const tight = [...made, ...kept].map(tightAt);
  const within = (a: readonly boolean[], b: readonly boolean[]): boolean => {
    for (let k = 0; k < a.length; k++) if (a[k] && !b[k]) return false;
    return true;
  };
  return made.filter((_, i) =>
    tight.every(
      (other, j) =>
        j === i ||
        !within(tight[i]!, other) ||
        (j > i && within(other, tight[i]!) && j < made.length),
    ),
  );
}

/** Whether every point of a polytope meets a condition. */
export function meets<T>(
  Z: Integers<T>,
  points: readonly Point<T>[],
  { normal, equality }: Condition<T>,
): boolean {
  for (const point of points) {
    const sign = Z.sign(Z.dot(normal, point));
    if (sign < 0 || (equality && sign > 0)) return false;
  }
  return true;
}

/** A place with a choice to make: where its coordinates start, and which of them may be used. */
export interface PureChoice {
  readonly offset: number;
  readonly choices: readonly number[];
}

/** Extreme points that are still listed and cut in seconds. */
const mostProfiles = 1024;

/**
 * Every way to make one pure choice at each place: the extreme points of a product of simplices.
 *
 * @param length - number of coordinates, the last one (the common denominator) not counted
 * @throws RangeError when there are more than {@link mostProfiles}
 */
export function pureProfiles<T>(
  { zero, one }: Integers<T>,
  places: readonly PureChoice[],
  length: number,
): Point<T>[] {
  let count = 1;
  for (const { choices } of places) count *= choices.length;
  check(count);
  const points = new Array<T[]>(count);
  for (let i = 0; i < count; i++) {
    const point = new Array<T>(length + 1);
    for (let k = 0; k < length; k++) point[k] = zero;
    point[length] = one;
    let rest = i;
    for (const { offset, choices } of places) {
      point[offset + choices[rest % choices.length]!] = one;
      rest = Math.floor(rest / choices.length);
    }
    points[i] = point;
  }
  return points;
}

/** Each point with each way to make one more pure choice at some places. */
export function extend<T>(
  points: readonly Point<T>[],
  places: readonly PureChoice[],
): readonly Point<T>[] {
  let made = points;
  for (const { offset, choices } of places) {
    check(made.length * choices.length);
    made = made.flatMap((point) =>
      choices.map((choice) => {
        const copy = [...point];
        copy[offset + choice] = point[point.length - 1]!;
        return copy;
      }),
    );
  }
  return made;
}

function check(count: number): void {
  if (count > mostProfiles)
    throw new RangeError(
      `solve: choices that tie must combine in at most ${mostProfiles} ways, got ${count}. Split the game, or drop what never matters.`,
    );
}
