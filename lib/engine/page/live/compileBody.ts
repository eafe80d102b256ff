import type { CompiledCell } from "../../dataflow/program.js";
import type { Registration } from "../../dataflow/registration.js";
import { cellFunction } from "../cellFunction.js";

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
  return { id, number, kind, inputs, outputs, body: cellFunction(id, body) };
}
