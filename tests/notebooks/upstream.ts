import type { CompiledCell, Program } from "../../lib/engine/dataflow/program.js";

/** The cells with what they depend on, so that nothing else is computed. */
export function upstream(program: Program, ...ids: readonly string[]): Program {
  const needed = new Set<CompiledCell>();
  const add = (cell: CompiledCell): void => {
    if (needed.has(cell)) return;
    needed.add(cell);
    for (const name of cell.inputs)
      program.cells.filter(({ outputs }) => outputs.includes(name)).forEach(add);
  };
  program.cells.filter(({ id }) => ids.includes(id)).forEach(add);
  return { ...program, cells: program.cells.filter((cell) => needed.has(cell)) };
}
