import type { Integers } from "./integers.js";

/** An extreme point: integers over the last one, and which of the cuts made so far hold with equality. */
export interface Vertex<T> {
  readonly point: readonly T[];
  readonly tight: readonly boolean[];
}

/** A condition `normal · point ≥ 0`, or `= 0`. */
export interface Condition<T> {
  readonly normal: readonly T[];
  readonly equality: boolean;
}

/**
 * Extreme points of what a condition leaves of a polytope of non-negative points.
 *
 * The double description method: keep the points on the right side, and add those where an edge
 * crosses the boundary. Points of crossing lines that are not edges are then dropped: a point is
 * extreme when no other point meets every condition with equality that it does.
 */
export function cut<T>(Z: Integers<T>, vertices: readonly Vertex<T>[], { normal, equality }: Condition<T>): Vertex<T>[] {
  const values = vertices.map(({ point }) => Z.dot(normal, point));
  const signs = values.map(Z.sign);
  const kept: Vertex<T>[] = [];
  let crossings = 0;
  for (let i = 0; i < vertices.length; i++) {
    const { point, tight } = vertices[i]!;
    if (signs[i] === 0) kept.push({ point, tight: [...tight, true] });
    else if (signs[i]! > 0) {
      if (!equality) kept.push({ point, tight: [...tight, false] });
      for (let j = 0; j < vertices.length; j++)
        if (signs[j]! < 0) {
          const other = vertices[j]!;
          const crossing = Z.between(point, values[i]!, other.point, values[j]!);
          kept.push({ point: crossing, tight: [...tight.map((t, k) => t && other.tight[k]!), true] });
          crossings++;
        }
    }
  }
  return crossings > 0 && kept.length > 1 ? extremePoints(Z, kept) : kept;
}

function extremePoints<T>(Z: Integers<T>, vertices: readonly Vertex<T>[]): Vertex<T>[] {
  const zeros = vertices.map(({ point, tight }) => [...point.map((x) => Z.sign(x) === 0), ...tight]);
  const within = (a: readonly boolean[], b: readonly boolean[]): boolean => a.every((zero, k) => !zero || b[k]!);
  return vertices.filter((_, i) =>
    zeros.every((other, j) => j === i || !within(zeros[i]!, other) || (j > i && within(other, zeros[i]!))),
  );
}

/** Whether every point of a polytope meets a condition. */
export function meets<T>(Z: Integers<T>, vertices: readonly Vertex<T>[], { normal, equality }: Condition<T>): boolean {
  return vertices.every(({ point }) => {
    const sign = Z.sign(Z.dot(normal, point));
    return equality ? sign === 0 : sign >= 0;
  });
}

/**
 * Every way to play one pure choice at each place: the extreme points of a product of simplices.
 *
 * @param places - where each place's coordinates start, and which of them may be used
 * @param length - number of coordinates, the last one (the common denominator) not counted
 */
export function pureProfiles<T>(
  Z: Integers<T>,
  places: readonly { readonly offset: number; readonly choices: readonly number[] }[],
  length: number,
): Vertex<T>[] {
  const [none, single] = [Z.from(0n), Z.from(1n)];
  let points: T[][] = [[...new Array<T>(length).fill(none), single]];
  for (const { offset, choices } of places)
    points = points.flatMap((point) =>
      choices.map((choice) => {
        const copy = point.slice();
        copy[offset + choice] = single;
        return copy;
      }),
    );
  return points.map((point) => ({ point, tight: [] }));
}
