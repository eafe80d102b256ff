import type { Fault, GuardedCell } from "../../dataflow/judgeNotebook.js";
import type { Cell } from "../../dataflow/notebook.js";
import type { CompiledCell } from "../../dataflow/program.js";
import { interfaceWords as words } from "../../interfaceWords.js";
import { cellFunction, sourceOf } from "../cellFunction.js";
import type { Locate } from "../startNotebook.js";

/**
 * A cell as the reader has written it: for the graph, and for finding the place of an error.
 *
 * @param notebook - its name: another of the page may have a cell of the same id
 * @param bound - values of names that the graph does not give it
 */
export function editedCell(
  notebook: string,
  { id, number, source }: Cell,
  { lines, kind, inputs, outputs, body }: GuardedCell,
  bound: ReadonlyMap<string, unknown>,
): { readonly cell: CompiledCell; readonly locate: Locate } {
  const name = `${notebook}-${id}`;
  const run = cellFunction(name, body);
  const own = inputs.filter((each) => !bound.has(each));
  const withBound: CompiledCell["body"] = (...values) =>
    run(
      ...inputs.map(
        (each) => (bound.has(each) ? bound.get(each) : values[own.indexOf(each)]) as never,
      ),
    );
  const locate: Locate = (error) => {
    const { stack = "" } = (error.cause as Error | undefined) ?? error;
    const [, frame] = stack.split(`${sourceOf(name)}:`);
    const line = lines[parseInt(frame ?? "", 10)];
    return line === undefined
      ? undefined
      : words.inCellAtLine(number, line, source.split("\n")[line - 1]!.trim());
  };
  return {
    cell: { id, number, kind, inputs: own, outputs, body: withBound },
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
