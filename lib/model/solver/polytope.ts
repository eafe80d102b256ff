import type { Integers } from "./integers.js";

/** An extreme point: non-negative integers over the last one, their common denominator. */
export type Point<T> = readonly T[];

/** A condition `normal · point ≥ 0`, or `= 0`. */
export interface Condition<T> {
  readonly normal: readonly T[];
  readonly equality: boolean;
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
  for (const i of above) for (const j of below) kept.push(Z.between(points[i]!, values[i]!, points[j]!, values[j]!));
  return kept.length > 2 && above.length > 0 && below.length > 0 ? extremePoints(Z, kept, all()) : kept;
}

/**
 * Drops points on crossing lines that are not edges: a point is extreme when no other meets with
 * equality every condition that it does.
 */
function extremePoints<T>(Z: Integers<T>, points: readonly Point<T>[], conditions: readonly Condition<T>[]): Point<T>[] {
  const binding = conditions.filter(({ equality }) => !equality);
  const tight = points.map((point) => [
    ...point.map((x) => Z.sign(x) === 0),
    ...binding.map(({ normal }) => Z.sign(Z.dot(normal, point)) === 0),
  ]);
  const within = (a: readonly boolean[], b: readonly boolean[]): boolean => {
    for (let k = 0; k < a.length; k++) if (a[k] && !b[k]) return false;
    return true;
  };
  return points.filter((_, i) =>
    tight.every((other, j) => j === i || !within(tight[i]!, other) || (j > i && within(other, tight[i]!))),
  );
}

/** Whether every point of a polytope meets a condition. */
export function meets<T>(Z: Integers<T>, points: readonly Point<T>[], { normal, equality }: Condition<T>): boolean {
  for (const point of points) {
    const sign = Z.sign(Z.dot(normal, point));
    if (sign < 0 || (equality && sign > 0)) return false;
  }
  return true;
}

/** A place with a choice to make: where its coordinates start, and which of them may be used. */
export interface Choice {
  readonly offset: number;
  readonly choices: readonly number[];
}

/**
 * Every way to make one pure choice at each place: the extreme points of a product of simplices.
 *
 * @param length - number of coordinates, the last one (the common denominator) not counted
 */
export function pureProfiles<T>({ zero, one }: Integers<T>, places: readonly Choice[], length: number): Point<T>[] {
  let count = 1;
  for (const { choices } of places) count *= choices.length;
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
