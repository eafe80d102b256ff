/** Every way to take one of each list, the first list's changing fastest. */
export function combine<V>(lists: readonly (readonly V[])[]): V[][] {
  if (lists.every(({ length }) => length === 1)) return [lists.map(([one]) => one!)];
  let ways: V[][] = [[]];
  for (const list of [...lists].reverse())
    ways = ways.flatMap((way) => list.map((one) => [one, ...way]));
  return ways;
}
