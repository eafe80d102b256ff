import type { CellError } from "../dataflow/cellError.js";
import { createKeeper, type Owner } from "../dataflow/keeper.js";

/** Keeps what the cells of a kernel define as they left it. */
export interface KeptValues {
  /**
   * Takes note of a cell that has run.
   *
   * @param defines - names that the cell defines
   */
  ran(cell: string, defines: readonly string[]): Changed;
  /** The error of a cell; one that comes of changing another cell's value names both. */
  explain(error: CellError, cell: string, source: string): CellError;
}

/** What a cell that has run has done to the values of others. */
export interface Changed {
  /** Names to which it gave another value, and the cells that had defined them. */
  readonly reassigned: readonly Owner[];
  /** That it changed a value in place: which, whose, and the cure. */
  readonly inPlace?: string;
}

/** @param variables - of the kernel, as they are now */
export function keepValues(variables: () => Readonly<Record<string, unknown>>): KeptValues {
  const keeper = createKeeper();
  const known = new Map<string, { readonly owner: Owner; readonly value: unknown }>();
  return {
    ran(cell, defines) {
      const inPlace = keeper.check(cell, () => true);
      const values = variables();
      const reassigned = [...known.values()]
        .filter(({ owner: { name } }) => !defines.includes(name))
        .filter(({ owner: { name }, value }) => !Object.is(values[name], value))
        .map(({ owner }) => owner);
      for (const name of [...defines, ...reassigned.map(({ name }) => name)]) {
        const owner = { name, cell };
        keeper.keep(owner, values[name]);
        known.set(name, { owner, value: values[name] });
      }
      return inPlace === undefined ? { reassigned } : { reassigned, inPlace };
    },
    explain(error, cell, source) {
      const words = new Set(source.match(/[\w$]+/g));
      return { ...error, message: keeper.explain(error, cell, (name) => words.has(name)) };
    },
  };
}
