import type { CompiledCell } from "../../dataflow/program.js";
import type { Registration } from "../../dataflow/registration.js";

/** The name under which stacks refer to a cell. */
export const sourceOf = (id: string): string => `notebook-cell-${encodeURIComponent(id)}`;

/** The cell as the graph runs it; one that failed in the kernel, or cannot run here, fails here and says why. */
export function compileBody({
  cell: id,
  count: number,
  kind,
  inputs,
  outputs,
  body,
  failure,
  onlyInKernel,
}: Registration): CompiledCell {
  const reason = failure ?? onlyInKernel;
  if (reason !== undefined) {
    const fail = (): never => {
      throw new Error(reason);
    };
    return { id, number, kind: "code", inputs: [], outputs, body: fail };
  }
  // The text is the compiled cell that the kernel has run; `eval` outside any scope of ours, strict as in the kernel.
  const run = (0, eval)(
    `"use strict";(${body}\n)\n//# sourceURL=${sourceOf(id)}`,
  ) as CompiledCell["body"];
  return { id, number, kind, inputs, outputs, body: run };
}
