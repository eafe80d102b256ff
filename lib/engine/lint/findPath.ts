/** `name` of the cell `to` is used in the cell `from`. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** The shortest way from one cell to another along uses, and `undefined` when there is none. */
export function findPath<E extends Edge>(
  edges: readonly E[],
  from: number,
  to: number,
): E[] | undefined {
  const paths: E[][] = edges.filter((edge) => edge.from === from).map((edge) => [edge]);
  const reached = new Set([from]);
  for (const path of paths) {
    const end = path.at(-1)!.to;
    if (end === to) return path;
    if (reached.has(end)) continue;
    reached.add(end);
    paths.push(...edges.filter((edge) => edge.from === end).map((edge) => [...path, edge]));
  }
  return undefined;
}
