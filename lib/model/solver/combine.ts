/** Every way to take one of each list, the first list's changing fastest. */
export function combine<V>(lists: readonly (readonly V[])[]): V[][] {
  let ways: V[][] = [[]];
  for (let k = lists.length - 1; k >= 0; k--) {
    const list = lists[k]!;
    if (list.length === 1) for (const way of ways) way.unshift(list[0]!);
    else ways = ways.flatMap((way) => list.map((one) => [one, ...way]));
  }
  return ways;
}
