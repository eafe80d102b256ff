import { createGraph, type CellState } from "../dataflow/graph.js";
import type { CompiledCell, Program } from "../dataflow/program.js";
import type { Input, InputValue } from "../words/input.js";
import type { Background } from "../words/background.js";
import { announce } from "./announce.js";
import { toPageInput, type Assumptions } from "./assumptions.js";
import { createCellView, type Look } from "./cell.js";
import { bindControls } from "./controls.js";
import { failureBox } from "./failure.js";
import { moveTo } from "./moveTo.js";
import type { Tray } from "./tray.js";
import { upstreamInputs } from "./upstreamInputs.js";
import { createWorking } from "./working.js";

/** One notebook of a page, and its values: another notebook may give the same names others. */
export interface RunningNotebook {
  readonly name: string;
  /** Current value of a name that the notebook defines; `undefined` for any other, and for one that failed. */
  valueOf(name: string): unknown;
  /** Resolves once nothing is left to compute. */
  settled(): Promise<unknown>;
}

/**
 * Brings one notebook of a page to life.
 *
 * @param look - how the paper writes and colours what cells show
 * @param isAsked - whether the address asks for values, so that what the page was built with may be out of date
 * @param background - carries out long work
 */
export function startNotebook(
  program: Program,
  look: Look,
  assumptions: Assumptions,
  tray: Tray,
  isAsked: boolean,
  background: Background,
): RunningNotebook {
  const article = document.querySelector<HTMLElement>(`[data-notebook="${program.name}"]`)!;
  const keys = new Map<string, string>();
  const computed = new Map<string, unknown>();
  let lastChanged: string | undefined;

  const declare = (input: Input): InputValue => {
    const known = toPageInput(input, program.name);
    keys.set(input.name, known.key);
    return assumptions.declare(known);
  };
  const onInput = (element: HTMLElement, input: Input): void => {
    declare(input);
    const known = toPageInput(input, program.name);
    bindControls(element, known, assumptions);
    tray.add(known, element);
  };
  const onDrag = (name: string, value: number): void => moveTo(assumptions, keys.get(name), value);
  const places = new Map(
    program.cells.map((cell) => {
      const section = article.querySelector<HTMLElement>(`[data-cell="${cell.id}"]`)!;
      const output = section.querySelector<HTMLElement>(".output")!;
      return [
        cell.id,
        {
          section,
          output,
          view: createCellView(output, look, onInput, onDrag),
          runs: 0,
          endWait: () => {},
        },
      ];
    }),
  );

  const state = (cell: CompiledCell, state: CellState): void => {
    const place = places.get(cell.id)!;
    const { section, output, view } = place;
    place.endWait();
    if (state.status === "pending") {
      // What the page was built with stands until there is something newer.
      if (place.runs > 0 || isAsked) section.dataset["state"] = "pending";
      if (cell.inputs.includes("background"))
        place.endWait = createWorking(output, (reason) => graph.stop(cell, reason));
      return;
    }
    section.dataset["state"] = state.status;
    section.dataset["runs"] = String((place.runs += 1));
    section.querySelector(":scope > .failure")?.remove();
    const upstream = upstreamInputs(program, cell).map((name) => keys.get(name) ?? name);
    if (state.status === "failed") {
      for (const name of cell.outputs) computed.delete(name);
      output.after(
        failureBox(state.error, state.blockedBy, upstream, assumptions, lastChanged, () =>
          graph.run(cell),
        ),
      );
      return;
    }
    view.show(state.shown, place.runs === 1 && !upstream.some(assumptions.isChanged));
    if (place.runs > 1) announce(`${program.name} ${cell.id}`, spokenText(output));
  };
  const value = (name: string, value: unknown): void => void computed.set(name, value);
  const graph = createGraph(program, { state, value }, declare, background);
  assumptions.onChange((key, value) => {
    lastChanged = key;
    for (const [name, own] of keys) if (own === key) graph.set(name, value);
  });
  return {
    name: program.name,
    valueOf(name) {
      const key = keys.get(name);
      return key === undefined ? computed.get(name) : assumptions.get(key);
    },
    settled: () => graph.values(),
  };
}

const spokenText = (output: HTMLElement): string =>
  [...output.querySelectorAll(".prose")].map(({ textContent }) => textContent).join(" ");
