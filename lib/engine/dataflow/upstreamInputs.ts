import type { CompiledCell, Program } from "./program.js";

/** Names of the inputs on which a cell depends, directly or through other cells. */
export function upstreamInputs(program: Program, cell: CompiledCell): string[] {
  const definedBy = new Map(
    program.cells.flatMap((each) => each.outputs.map((name) => [name, each])),
  );
  const met = new Set<CompiledCell>();
  const found = new Set<string>();
  const visit = ({ inputs }: CompiledCell): void => {
    for (const name of inputs) {
      const source = definedBy.get(name);
      if (source?.kind === "input") found.add(name);
      if (!source || met.has(source)) continue;
      met.add(source);
      visit(source);
    }
  };
  visit(cell);
  return [...found];
}
