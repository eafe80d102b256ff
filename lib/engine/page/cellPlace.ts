import type { Graph } from "../dataflow/graph.js";
import type { CompiledCell, Program } from "../dataflow/program.js";
import type { Displayable } from "../words/displayable.js";
import type { Input, InputValue } from "../words/input.js";
import type { Assumptions } from "./assumptions.js";
import type { CellView } from "./cell.js";
import { failureBox } from "./failure.js";
import { upstreamInputs } from "../dataflow/upstreamInputs.js";
import { refit } from "./plot.js";
import { createWorking, type Working } from "./working.js";

/** A cell in a page of the edition or of Jupyter: where it stands, how far it has come, what failed. */
export interface CellPlace {
  readonly section: HTMLElement;
  readonly output: HTMLElement;
  /** How often the page has run the cell to its end. */
  runs(): number;
  /** @param isOld - whether what stands there is no longer what the cell shows */
  wait(cell: CompiledCell, isOld: boolean): void;
  /** @param asBuilt - whether the page was built with what the cell shows now */
  show(cell: CompiledCell, shown: readonly (Displayable | Input)[], asBuilt: boolean): void;
  /** @param where - the place in the cell's source, where it is known */
  fail(cell: CompiledCell, error: Error, blockedBy: string | undefined, where?: string): void;
  /** The cell has ended in a state that only its place shows. */
  settle(state: string): void;
  /**
   * Holds back what the cell shows for as long as a guess that it depends on is open.
   *
   * @returns whether it has just been let go
   */
  holdBack(cell: CompiledCell): boolean;
  isHeldBack(): boolean;
  hasFailed(): boolean;
  endWait(): void;
  /** Empties it. */
  clear(): void;
  /** How much of what the cell waits for is done, from 0 to 1. */
  progress(share: number): void;
}

/** What a cell's place needs of its notebook. */
export interface CellSurroundings {
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
  { program, graph, assumptions, keys, lastChanged }: CellSurroundings,
): CellPlace {
  let runs = 0;
  let working: Working | undefined;
  /** Values of the inputs when the cell last came to its end. */
  let good: ReadonlyMap<string, InputValue> = new Map();
  const end = (): void => {
    working?.end();
    working = undefined;
  };
  let failure = section.querySelector(":scope > .failure") ?? undefined;
  // A page folds an answer for readers without scripts; with them, the place holds it back.
  const fold = output.querySelector(":scope > details.answer");
  fold?.replaceWith(...fold.querySelectorAll(":scope > .shown"));
  const upstream = (cell: CompiledCell): string[] =>
    upstreamInputs(program(), cell).map((name) => keys.get(name) ?? name);
  const isHeldBack = (): boolean => section.dataset["held"] !== undefined;
  const holdBack = (cell: CompiledCell): boolean => {
    const was = isHeldBack();
    // What a reader's own cell gives away, the reader has asked for.
    const isOwn = section.dataset["own"] !== undefined;
    section.toggleAttribute("data-held", !isOwn && upstream(cell).some(assumptions.isHeldBack));
    const isLetGo = was && !isHeldBack();
    if (isLetGo) refit(section);
    return isLetGo;
  };
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
        working = createWorking(output, (reason) => graph().stop(cell, reason));
    },
    show(cell, shown, asBuilt) {
      settle("done");
      view.show(shown, asBuilt);
      good = new Map(upstream(cell).map((key) => [key, assumptions.get(key)!]));
      holdBack(cell);
    },
    holdBack,
    isHeldBack,
    fail(cell, error, blockedBy, where) {
      settle("failed");
      const again = (): void => graph().run(cell);
      const inputs = upstream(cell);
      failure = failureBox(error, blockedBy, inputs, assumptions, lastChanged(), good, again);
      if (where !== undefined && blockedBy === undefined) failure.append(lineOfCode(where));
      output.after(failure);
    },
    settle,
    hasFailed: () => failure !== undefined,
    endWait: end,
    clear() {
      settle("gone");
      view.show([], false);
    },
    progress: (share) => working?.progress(share),
  };
}

function lineOfCode(where: string): HTMLElement {
  const line = document.createElement("p");
  line.className = "where";
  line.textContent = where;
  return line;
}
