/** Degree, coefficients and first direction numbers of a primitive polynomial, one a dimension from the second on. */
const directions: readonly (readonly [number, number, readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
  [6, 19, [1, 1, 1, 15, 7, 5]],
  [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]],
  [7, 1, [1, 3, 7, 11, 23, 15, 103]],
];

/** Dimensions for which there are direction numbers. */
export const mostDimensions = directions.length + 1;

/**
 * The first points of Sobol’s low-discrepancy sequence in the unit cube: they fill it more evenly than random points do.
 *
 * Sobol (1967); in the order of Antonov and Saleev (1979), with the direction numbers of Joe and Kuo (2008).
 *
 * @param count - best a power of 2, at most 2^30
 * @throws RangeError for more than 20 dimensions
 * @example sobolPoints(3, 2) // [[0, 0], [0.5, 0.5], [0.75, 0.25]]
 */
export function sobolPoints(count: number, dimensions: number): number[][] {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > mostDimensions)
    throw new RangeError(
      `sobolPoints: dimensions must be a whole number from 1 to ${mostDimensions}, got ${dimensions}`,
    );
  const bits = 30;
  const numbers = [
    Array.from({ length: bits }, (_, k) => 2 ** (bits - 1 - k)),
    ...directions.slice(0, dimensions - 1).map(([degree, coefficients, first]) => {
      const all = first.map((number, k) => number * 2 ** (bits - 1 - k));
      for (let k = degree; k < bits; k++) {
        let next = all[k - degree]! ^ (all[k - degree]! >>> degree);
        for (let i = 1; i < degree; i++)
          if ((coefficients >>> (degree - 1 - i)) & 1) next ^= all[k - i]!;
        all.push(next);
      }
      return all;
    }),
  ];
  const at = numbers.map(() => 0);
  return Array.from({ length: count }, (_, n) => {
    const point = at.map((whole) => whole / 2 ** bits);
    const changed = 31 - Math.clz32(~n & (n + 1));
    numbers.forEach((each, dimension) => (at[dimension]! ^= each[changed]!));
    return point;
  });
}
