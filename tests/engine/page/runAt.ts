import { createGraph } from "../../../lib/engine/dataflow/graph.js";
import type { Displayable } from "../../../lib/engine/words/displayable.js";
import type { Input, InputValue } from "../../../lib/engine/words/input.js";
import type { Program } from "../../../lib/engine/dataflow/program.js";
import { toPageInput } from "../../../lib/engine/page/assumptions.js";
import { project } from "../../project.js";
import { readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { loadProgram } from "../../../lib/engine/dataflow/runProgram.js";

/** A notebook in Node, without a page, at given values of its inputs. */
export interface RunAt {
  readonly inputs: readonly Input[];
  readonly values: Readonly<Record<string, unknown>>;
  /** What each cell shows, by its id. */
  readonly shown: ReadonlyMap<string, readonly (Displayable | Input)[]>;
}

const programs = new Map<string, Promise<Program>>();

/** @param set - values by the key that a page's address has for them, e.g. `delta`, `04.q` */
export async function runAt(
  name: string,
  set: Readonly<Record<string, InputValue>>,
): Promise<RunAt> {
  const notebook = readNotebooks(project).find((each) => each.name === name)!;
  if (!programs.has(name)) programs.set(name, loadProgram(notebook));
  const inputs: Input[] = [];
  const shown = new Map<string, readonly (Displayable | Input)[]>();
  const program = await programs.get(name)!;
  const graph = createGraph(
    program,
    { state: (cell, state) => void (state.status === "done" && shown.set(cell.id, state.shown)) },
    (input) => {
      inputs.push(input);
      return set[toPageInput(input, name).key] ?? input.value;
    },
  );
  const values = await graph.values();
  graph.dispose();
  // In the order of the notebook, not in that of the computation.
  const inOrder = program.cells.flatMap(({ id }) =>
    shown.has(id) ? [[id, shown.get(id)!] as const] : [],
  );
  return { inputs, values, shown: new Map(inOrder) };
}
