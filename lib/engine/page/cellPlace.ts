import type { Graph } from "../dataflow/graph.js";
import type { CompiledCell, Program } from "../dataflow/program.js";
import type { Displayable } from "../words/displayable.js";
import type { Input } from "../words/input.js";
import type { Assumptions } from "./assumptions.js";
import type { CellView } from "./cell.js";
import { failureBox } from "./failure.js";
import { upstreamInputs } from "./upstreamInputs.js";
import { createWorking } from "./working.js";

/** A cell in a page of the edition or of Jupyter: where it stands, how far it has come, what failed. */
export interface CellPlace {
  readonly section: HTMLElement;
  readonly output: HTMLElement;
  /** How often the page has run the cell to its end. */
  runs(): number;
  /** @param isOld - whether what stands there is no longer what the cell shows */
  wait(cell: CompiledCell, isOld: boolean): void;
  /** @param asBuilt - whether the page was built with what the cell shows now */
  show(shown: readonly (Displayable | Input)[], asBuilt: boolean): void;
  fail(cell: CompiledCell, error: Error, blockedBy: string | undefined): void;
  /** The cell has ended in a state that only its place shows. */
  settle(state: string): void;
  hasFailed(): boolean;
  endWait(): void;
}

/** What a cell's place needs of its notebook. */
export interface Surroundings {
  program(): Program;
  graph(): Graph;
  readonly assumptions: Assumptions;
  /** Keys of inputs, by the name that cells give them. */
  readonly keys: ReadonlyMap<string, string>;
  /** Key of the input that was moved last. */
  lastChanged(): string | undefined;
}

/** @param section - says the cell's state, for style sheets and for tests */
export function createCellPlace(
  section: HTMLElement,
  output: HTMLElement,
  view: CellView,
  { program, graph, assumptions, keys, lastChanged }: Surroundings,
): CellPlace {
  let runs = 0;
  let end = (): void => {};
  let failure = section.querySelector(":scope > .failure") ?? undefined;
  const settle = (state: string): void => {
    end();
    failure?.remove();
    failure = undefined;
    section.dataset["runs"] = String((runs += 1));
    section.dataset["state"] = state;
  };
  return {
    section,
    output,
    runs: () => runs,
    wait(cell, isOld) {
      end();
      if (isOld) section.dataset["state"] = "pending";
      if (cell.inputs.includes("background"))
        end = createWorking(output, (reason) => graph().stop(cell, reason));
    },
    show(shown, asBuilt) {
      settle("done");
      view.show(shown, asBuilt);
    },
    fail(cell, error, blockedBy) {
      settle("failed");
      const upstream = upstreamInputs(program(), cell).map((name) => keys.get(name) ?? name);
      const again = (): void => graph().run(cell);
      failure = failureBox(error, blockedBy, upstream, assumptions, lastChanged(), again);
      output.after(failure);
    },
    settle,
    hasFailed: () => failure !== undefined,
    endWait: () => end(),
  };
}
