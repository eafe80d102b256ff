import type { Registration } from "../../dataflow/registration.js";

/**
 * For each cell, the names whose values in the kernel are no longer those that the kernel had when it
 * ran the cell or a cell before it. It follows from the cells as they are, not from their order of arrival.
 */
export function staleNames(
  cells: readonly Registration[],
): (cell: Registration) => ReadonlySet<string> {
  const definers = new Map<string, Registration>();
  for (const cell of cells)
    for (const name of cell.outputs)
      if (!definers.has(name) || definers.get(name)!.run < cell.run) definers.set(name, cell);
  const found = new Map<Registration, Set<string>>();
  const visit = (cell: Registration): ReadonlySet<string> => {
    const known = found.get(cell);
    if (known) return known;
    const names = new Set<string>();
    found.set(cell, names);
    for (const name of cell.inputs) {
      const definer = definers.get(name);
      if (!definer || definer === cell) continue;
      const [then, now] = [cell.uses[name], definer.gives[name]];
      if (then !== undefined && now !== undefined && then !== now) names.add(name);
      for (const above of visit(definer)) names.add(above);
    }
    return names;
  };
  return visit;
}
