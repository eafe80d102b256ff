const stride = 4;

/**
 * Values on a square grid, computed at the corners and the middle of squares four points wide, and
 * throughout a square where those five disagree; where they agree the square takes their value. What is
 * narrower than half a square can be missed.
 *
 * @param size - points a side, one more than a multiple of 4
 * @returns `values[row][column]`, and at how many points `compute` was asked
 */
export function fillGrid(
  size: number,
  compute: (column: number, row: number) => string,
): { values: string[][]; solved: number } {
  const values = Array.from({ length: size }, () => new Array<string | undefined>(size));
  let solved = 0;
  const at = (column: number, row: number): string => {
    const known = values[row]![column];
    if (known !== undefined) return known;
    solved += 1;
    return (values[row]![column] = compute(column, row));
  };
  const corners: (readonly [number, number])[] = [];
  for (let row = 0; row < size; row += stride)
    for (let column = 0; column < size; column += stride) {
      at(column, row);
      if (row + stride < size && column + stride < size) corners.push([column, row]);
    }
  // Where these disagree the whole square is computed first, its edges being those of its neighbours.
  const agreeing = corners.filter(([column, row]) => {
    const same = [
      [0, stride],
      [stride, 0],
      [stride, stride],
      [stride / 2, stride / 2],
    ].every(([x, y]) => at(column + x!, row + y!) === at(column, row));
    if (!same)
      for (let y = 0; y <= stride; y++) for (let x = 0; x <= stride; x++) at(column + x, row + y);
    return same;
  });
  for (const [column, row] of agreeing)
    for (let y = 0; y <= stride; y++)
      for (let x = 0; x <= stride; x++) values[row + y]![column + x] ??= at(column, row);
  return { values: values as string[][], solved };
}
