/** Closed intervals across and up; of no length where the rectangle is a line. */
export interface Rectangle {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/**
 * Joins equal neighbours of a grid into rectangles, in units of grid points.
 *
 * Equal columns are joined, and equal rows. One column between two others is a boundary: it becomes a
 * line, and its neighbours reach to it. Where two wide neighbours differ they meet half-way.
 *
 * @param borders - columns and rows where a border may be, the first and the last among them: then no other is a
 * line, and wide neighbours meet there. Any, unless said
 */
export function mergeRegions(
  values: readonly (readonly string[])[],
  borders: { readonly x?: ReadonlySet<number>; readonly y?: ReadonlySet<number> } = {},
): (Rectangle & { readonly value: string })[] {
  const rows = join(
    values.map((row) => row.join("\n")),
    borders.y,
  );
  const columns = join(
    values[0]!.map((_, column) => values.map((row) => row[column]).join("\n")),
    borders.x,
  );
  return rows.flatMap((row) =>
    columns.map((column) => ({
      x: column.span,
      y: row.span,
      value: values[row.first]![column.first]!,
    })),
  );
}

interface Run {
  readonly first: number;
  readonly span: readonly [number, number];
}

function join(keys: readonly string[], borders?: ReadonlySet<number>): Run[] {
  const firsts = keys.flatMap((key, i) => (i > 0 && key === keys[i - 1] ? [] : [i]));
  const ends = firsts.map((_, k) => (firsts[k + 1] ?? keys.length) - 1);
  const isLine = (k: number): boolean => firsts[k] === ends[k] && (borders?.has(ends[k]!) ?? true);
  const border = (k: number): number => {
    if (isLine(k)) return ends[k]!;
    const [last, next] = [ends[k]!, firsts[k + 1]!];
    if (isLine(k + 1) || borders?.has(next)) return next;
    return borders?.has(last) ? last : (last + next) / 2;
  };
  return firsts.map((first, k) => ({
    first,
    span: [
      k === 0 ? 0 : border(k - 1),
      k === firsts.length - 1 ? keys.length - 1 : border(k),
    ] as const,
  }));
}
