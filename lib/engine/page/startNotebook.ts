import { createGraph, type CellState, type Graph } from "../dataflow/graph.js";
import type { CompiledCell, Program } from "../dataflow/program.js";
import type { Input, InputValue } from "../words/input.js";
import type { Background } from "../words/background.js";
import { announce, takeForKnown } from "./announce.js";
import { toPageInput, type Assumptions } from "./assumptions.js";
import { createCellView, type Look } from "./cell.js";
import { cellInStack } from "./cellInStack.js";
import { createCellPlace, type CellPlace } from "./cellPlace.js";
import { bindControls } from "./controls.js";
import { bindLoads } from "./loads.js";
import { moveTo } from "./moveTo.js";
import type { Tray } from "./tray.js";
import { pageScript } from "./workers.js";
import { upstreamInputs } from "../dataflow/upstreamInputs.js";

/** One notebook of a page, and its values: another notebook may give the same names others. */
export interface RunningNotebook {
  readonly name: string;
  /** Current value of a name that the notebook defines; `undefined` for any other, and for one that failed or is held back. */
  valueOf(name: string): unknown;
  /** Resolves once nothing is left to compute. */
  settled(): Promise<unknown>;
  /** Shows an error that came after its cell had ended at that cell, if it is one of these. */
  failLate(error: Error): void;
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
    if (known.kind === "slider" || known.kind === "choice") tray.add(known, element);
  };
  const onMove = (name: string, value: number | string): void =>
    moveTo(assumptions, keys.get(name), value);
  const around = {
    program: () => program,
    graph: () => graph,
    assumptions,
    keys,
    lastChanged: () => lastChanged,
  };
  const places = new Map(
    program.cells.map(({ id }) => {
      const section = article.querySelector<HTMLElement>(`[data-cell="${id}"]`)!;
      const output = section.querySelector<HTMLElement>(".output")!;
      const view = createCellView(output, look, onInput, onMove);
      return [id, createCellPlace(section, output, view, around)];
    }),
  );
  const state = (cell: CompiledCell, state: CellState): void => {
    const place = places.get(cell.id)!;
    if (state.status === "working") place.progress(state.share);
    else if (state.status === "pending") {
      // What the page was built with stands until there is something newer.
      place.wait(cell, place.runs() > 0 || isAsked);
    } else if (state.status === "failed") {
      for (const name of cell.outputs) computed.delete(name);
      place.fail(cell, state.error, state.blockedBy);
    } else {
      const moved = upstreamInputs(program, cell).map((name) => keys.get(name) ?? name);
      place.show(cell, state.shown, place.runs() === 0 && moved.every(assumptions.isUntouched));
      if (place.runs() > 1) tell(cell, place);
      else if (!place.isHeldBack()) takeForKnown(spot(cell), place.output);
    }
  };
  const spot = ({ id }: CompiledCell): string => `${program.name} ${id}`;
  const tell = (cell: CompiledCell, place: CellPlace): void => {
    if (!place.isHeldBack()) announce(spot(cell), place.output);
  };
  const value = (name: string, value: unknown): void => void computed.set(name, value);
  const graph: Graph = createGraph(program, { state, value }, declare, background);
  assumptions.onChange((key, value) => {
    lastChanged = key;
    for (const [name, own] of keys) if (own === key) graph.set(name, value);
    for (const cell of program.cells) {
      const place = places.get(cell.id)!;
      const was = place.isHeldBack();
      if (place.holdBack(cell)) tell(cell, place);
      // What was told of it is taken back, too.
      else if (!was && place.isHeldBack()) announce(spot(cell));
    }
  });
  bindLoads(article, (name) => keys.get(name), assumptions);
  for (const button of article.querySelectorAll<HTMLElement>(".held-note button"))
    button.addEventListener("click", () => {
      const section = button.closest<HTMLElement>("[data-cell]")!;
      const cell = program.cells.find(({ id }) => id === section.dataset["cell"])!;
      for (const name of upstreamInputs(program, cell)) {
        const key = keys.get(name)!;
        if (assumptions.isHeldBack(key)) assumptions.justShow(key);
      }
      // The button is gone, and what it showed stands in its place.
      section.tabIndex = -1;
      section.focus();
    });
  return {
    name: program.name,
    valueOf(name) {
      const key = keys.get(name);
      const definer = program.cells.find(({ outputs }) => outputs.includes(name));
      if (definer && places.get(definer.id)!.isHeldBack()) return undefined;
      return key === undefined ? computed.get(name) : assumptions.get(key);
    },
    settled: () => graph.values(),
    failLate(error) {
      const cell = cellInStack(error.stack ?? "", pageScript(), program.cells);
      if (cell) places.get(cell.id)!.fail(cell, error, undefined);
    },
  };
}
