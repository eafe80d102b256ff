import { guardName } from "../../dataflow/guardName.js";
import type { Fault, GuardedCell } from "../../dataflow/judgeNotebook.js";
import type { Cell } from "../../dataflow/notebook.js";
import type { CompiledCell } from "../../dataflow/program.js";
import { interfaceWords as words } from "../../interfaceWords.js";
import { cellFunction, sourceOf } from "../cellFunction.js";
import type { Locate } from "../startNotebook.js";
import type { Guard } from "./createGuard.js";

/**
 * A cell as the reader has written it: for the graph, and for finding the place of an error.
 *
 * @param notebook - its name: another of the page may have a cell of the same id
 */
export function editedCell(
  notebook: string,
  { id, number, source }: Cell,
  { lines, kind, inputs, outputs, body }: GuardedCell,
  guard: Guard,
): { readonly cell: CompiledCell; readonly locate: Locate } {
  const name = `${notebook}-${id}`;
  const run = cellFunction(name, body);
  const at = inputs.indexOf(guardName);
  const withGuard: CompiledCell["body"] = (...values) =>
    run(...values.slice(0, at), guard as never, ...values.slice(at));
  const locate: Locate = (error) => {
    const { stack = "" } = (error.cause as Error | undefined) ?? error;
    const [, frame] = stack.split(`${sourceOf(name)}:`);
    const line = lines[parseInt(frame ?? "", 10)];
    return line === undefined
      ? undefined
      : words.inCellAtLine(number, line, source.split("\n")[line - 1]!.trim());
  };
  const own = inputs.filter((each) => each !== guardName);
  return {
    cell: { id, number, kind, inputs: own, outputs, body: at < 0 ? run : withGuard },
    locate,
  };
}

/** A cell that rules or types refuse: it stands for what it defined before, and says what is wrong. */
export function refusedCell(
  { id, number }: Cell,
  outputs: readonly string[],
  faults: readonly Fault[],
): CompiledCell {
  const fail = (): never => {
    throw new SyntaxError(faults.map(faultText).join("\n"));
  };
  return { id, number, kind: "code", inputs: [], outputs, body: fail };
}

const faultText = ({ code, line, message }: Fault): string =>
  `${words.inLine(line)}: ${message} (${code})`;
