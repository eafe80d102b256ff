/** What takes Arquero's place in a page that asks its tables for their rows and for nothing else. */
export function table(
  columns: Readonly<Record<string, readonly unknown[]>>,
  names: readonly string[],
): { objects(): Record<string, unknown>[] } {
  const rowAt = (row: number): Record<string, unknown> =>
    Object.fromEntries(names.map((name) => [name, columns[name]![row]]));
  return { objects: () => columns[names[0]!]!.map((_, row) => rowAt(row)) };
}
