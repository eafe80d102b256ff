import type { Integers } from "./integers.js";
import type { Point } from "./polytope.js";

/** Dimension of the smallest flat that holds some points: the rank of them all, less one. */
export function dimensionOf<T>(Z: Integers<T>, points: readonly Point<T>[]): number {
  if (points.length < 3) return points.length - 1;
  const rows: T[][] = [];
  for (const point of points) {
    let rest = [...point];
    for (const row of rows) {
      const at = row.findIndex((value) => Z.sign(value) !== 0);
      // Where the two are opposite in sign, `between` leaves 0 there; a row may be turned at will.
      if (Z.sign(rest[at]!) === 0) continue;
      const turned =
        Z.sign(rest[at]!) === Z.sign(row[at]!) ? row.map((value) => Z.less(Z.zero, value)) : row;
      rest =
        Z.sign(rest[at]!) > 0
          ? Z.between(rest, rest[at]!, turned, turned[at]!)
          : Z.between(turned, turned[at]!, rest, rest[at]!);
    }
    if (rest.some((value) => Z.sign(value) !== 0)) rows.push(rest);
  }
  return rows.length - 1;
}
