import type { Registration } from "../../dataflow/registration.js";

/** Why a cell is stale in the kernel: names with other values than when it ran, and cells to run before it. */
export interface Stale {
  readonly names: ReadonlySet<string>;
  readonly before: ReadonlySet<Registration>;
}

/**
 * For each cell, the names whose values in the kernel are no longer those that the kernel had when it
 * ran the cell or a cell before it. It follows from the cells as they are, not from their order of arrival.
 */
export function staleNames(cells: readonly Registration[]): (cell: Registration) => Stale {
  const definers = new Map<string, Registration>();
  for (const cell of cells)
    for (const name of cell.outputs)
      if (!definers.has(name) || definers.get(name)!.run < cell.run) definers.set(name, cell);
  const found = new Map<Registration, { names: Set<string>; before: Set<Registration> }>();
  const visit = (cell: Registration): Stale => {
    const known = found.get(cell);
    if (known) return known;
    const [names, before] = [new Set<string>(), new Set<Registration>()];
    found.set(cell, { names, before });
    for (const [name, then] of Object.entries(cell.uses)) {
      const definer = definers.get(name);
      if (definer && definer !== cell && definer.gives[name] !== then) names.add(name);
    }
    for (const name of cell.inputs) {
      const definer = definers.get(name);
      if (!definer || definer === cell) continue;
      const above = visit(definer);
      for (const each of above.names) names.add(each);
      for (const each of above.before) before.add(each);
      // Where nothing of the cell itself is out of date, running it again changes nothing.
      if (above.names.size > 0 && Object.keys(definer.uses).length > 0) before.add(definer);
    }
    before.delete(cell);
    return { names, before };
  };
  return visit;
}
