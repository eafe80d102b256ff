import type { Cell } from "../../dataflow/notebook.js";
import type { OwnKind } from "../cellBar.js";

/** A cell of the reader's own, with a name that no other notebook's cell has. */
export function ownCell(kind: OwnKind, source = "", id = `own-${someName()}`): Cell {
  return { number: 0, id, kind, source, outputs: [] };
}

const someName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(6))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

/** The cells with one more, after another; at the end where there is no such. A notebook begins with its title. */
export function withCell(cells: readonly Cell[], cell: Cell, after: string | undefined): Cell[] {
  const at = cells.findIndex(({ id }) => id === after) + 1 || cells.length;
  return [...cells.slice(0, at), cell, ...cells.slice(at)];
}

/** The cells with one of them a place further up or down, the title's place apart. */
export function withMoved(cells: readonly Cell[], id: string, by: 1 | -1): Cell[] {
  const from = cells.findIndex((cell) => cell.id === id);
  const others = cells.filter((cell) => cell.id !== id);
  const to = Math.max(from + by, 1);
  return [...others.slice(0, to), cells[from]!, ...others.slice(to)];
}

/** Cells as messages name them: published ones by their places, own ones by the one before: 5.1, 5.2 … */
export function numbered(cells: readonly Cell[], published: readonly Cell[]): Cell[] {
  const numbers = new Map(published.map(({ id, number }) => [id, number]));
  const groups: Cell[][] = [];
  for (const cell of cells)
    if (numbers.has(cell.id) || groups.length === 0) groups.push([cell]);
    else groups.at(-1)!.push(cell);
  return groups.flatMap((group) => {
    const whole = numbers.get(group[0]!.id) ?? 0;
    const digits = String(group.length - 1).length;
    return group.map((cell, rank) => ({
      ...cell,
      number: Number((whole + rank / 10 ** digits).toFixed(digits)),
    }));
  });
}
