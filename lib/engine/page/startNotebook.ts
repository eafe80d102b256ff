import { createGraph, type CellState, type Graph } from "../dataflow/graph.js";
import type { CompiledCell, Program } from "../dataflow/program.js";
import type { Displayable } from "../words/displayable.js";
import { isInput, isOpen, type Input, type InputValue } from "../words/input.js";
import { renderMarkdown } from "../render/renderMarkdown.js";
import { displayHtml } from "../render/displayHtml.js";
import type { Background } from "../words/background.js";
import { announce, takeForKnown } from "./announce.js";
import { toPageInput, type Assumptions } from "./assumptions.js";
import { catchUp, fallBehind } from "./behind.js";
import { createCellView, type Look } from "./cell.js";
import { cellInStack } from "./cellInStack.js";
import { createCellPlace, type CellPlace } from "./cellPlace.js";
import { bindControls } from "./controls.js";
import { bindLoads } from "./loads.js";
import { moveTo } from "./moveTo.js";
import type { Tray } from "./tray.js";
import { typesetting } from "./typesetting.js";
import { whenIdle } from "./whenIdle.js";
import { ownScript } from "./workers.js";
import { upstreamInputs } from "../dataflow/upstreamInputs.js";

/** One notebook of a page, and its values: another notebook may give the same names others. */
export interface RunningNotebook {
  readonly name: string;
  /** Current value of a name that the notebook defines; `undefined` for any other, and for one that failed or is held back. */
  valueOf(name: string): unknown;
  /** Keys of the inputs on which a cell depends, or which it asks for. */
  inputsOf(cell: string): string[];
  /** Resolves once nothing is left to compute. */
  settled(): Promise<unknown>;
  /** Shows an error that came after its cell had ended at that cell, if it is one of these. */
  failLate(error: Error): void;
  /** The cells as they run now. */
  program(): Program;
  /**
   * Puts a cell in the place of the one with its id, or adds it; it runs, and so does what depends on it, and
   * nothing else.
   *
   * @param locate - finds in an error of the cell where in its source it came up
   */
  define(cell: CompiledCell, locate?: Locate): void;
  /** Takes a cell out, and what it showed; its section stays where it is. */
  remove(id: string): void;
  /** What a cell shows, with its inputs as they stand, or why it shows nothing. */
  shown(id: string): readonly (Displayable | Input)[] | Error;
  /** A text as the page shows it. */
  render(markdown: string, picture: (address: string) => string | undefined): string;
  /** The inputs that are assumptions, by the names that cells give them. */
  inputs(): readonly {
    readonly name: string;
    readonly value: InputValue;
    readonly isChanged: boolean;
  }[];
  /** Sets once more, unseen, what the cells show: what has never run is slow, and the first move would wait for it. */
  rehearse(): void;
  /** Makes an import known. */
  provide(name: string, value: unknown): void;
}

/** Says where in a cell's source an error came up, where it came up there. */
export type Locate = (error: Error) => string | undefined;

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
  /** What binds an input's controls in the text. */
  const controls = new Map<string, AbortController>();
  const locators = new Map<string, Locate>();
  const built = new Set(program.cells.map(({ id }) => id));
  let current = program;
  let lastChanged: string | undefined;

  const declare = (input: Input): InputValue => {
    const known = toPageInput(input, program.name);
    keys.set(input.name, known.key);
    return assumptions.declare(known);
  };
  const onInput = (element: HTMLElement, input: Input): void => {
    const value = declare(input);
    const known = toPageInput(input, program.name);
    controls.get(input.name)?.abort();
    const end = new AbortController();
    controls.set(input.name, end);
    bindControls(element, known, assumptions, end.signal);
    if (known.kind === "slider" || known.kind === "choice") tray.add(known, element);
    graph.set(input.name, value);
  };
  const onMove = (name: string, value: number | string): void =>
    moveTo(assumptions, keys.get(name), value);
  const around = {
    program: () => current,
    graph: () => graph,
    assumptions,
    keys,
    lastChanged: () => lastChanged,
  };
  const places = new Map<string, CellPlace>();
  const addPlace = (id: string): void => {
    const section = article.querySelector<HTMLElement>(`[data-cell="${id}"]`)!;
    const output = section.querySelector<HTMLElement>(".output")!;
    const view = createCellView(output, look, onInput, onMove);
    places.set(id, createCellPlace(section, output, view, around));
  };
  for (const { id } of program.cells) addPlace(id);
  /** Each cell's newest state, and the latest of those that wait for what sets their text. */
  const newest = new Map<string, CellState>();
  let late: Promise<void> | undefined;
  const state = (cell: CompiledCell, state: CellState): void => {
    const place = places.get(cell.id)!;
    newest.set(cell.id, state);
    if (state.status === "working") place.progress(state.share);
    else if (state.status === "pending") {
      fallBehind(place.section);
      // What the page was built with stands until there is something newer.
      place.wait(cell, place.runs() > 0 || isAsked);
    } else if (state.status === "failed") {
      for (const name of cell.outputs) computed.delete(name);
      place.fail(cell, state.error, state.blockedBy, locate(state.error));
      catchUp(place.section);
    } else {
      const moved = upstreamInputs(current, cell).map((name) => keys.get(name) ?? name);
      const isFirst = place.runs() === 0 && built.has(cell.id);
      const asBuilt = isFirst && moved.every(assumptions.isUntouched);
      const show = (): void => {
        place.show(cell, state.shown, asBuilt);
        catchUp(place.section);
        if (cell.kind === "input") tray.draw();
        if (place.runs() > 1) tell(cell, place);
        else if (!place.isHeldBack()) takeForKnown(spot(cell), place.output);
      };
      const setting = asBuilt ? undefined : typesetting();
      if (!setting) return show();
      late = setting.then(
        () => {
          if (newest.get(cell.id) === state) show();
        },
        (error: Error) => {
          place.fail(cell, error, undefined);
          catchUp(place.section);
        },
      );
    }
  };
  /** An edited cell's function may fail in another cell that calls it. */
  const locate: Locate = (error) =>
    [...locators.values()].map((each) => each(error)).find((where) => where !== undefined);
  const spot = ({ id }: CompiledCell): string => `${program.name} ${id}`;
  const tell = (cell: CompiledCell, place: CellPlace): void => {
    if (!place.isHeldBack()) announce(spot(cell), place.output);
  };
  const value = (name: string, value: unknown): void => void computed.set(name, value);
  const graph: Graph = createGraph(program, { state, value }, declare, background);
  assumptions.onChange((key, value) => {
    lastChanged = key;
    const moved = [...keys].filter(([name, own]) => own === key && graph.get(name) !== value);
    for (const [name] of moved) graph.set(name, value);
    for (const cell of current.cells) {
      const place = places.get(cell.id)!;
      const upstream = upstreamInputs(current, cell);
      if (moved.some(([name]) => upstream.includes(name))) fallBehind(place.section);
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
      const cell = current.cells.find(({ id }) => id === section.dataset["cell"])!;
      for (const name of upstreamInputs(current, cell)) {
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
      const definer = current.cells.find(({ outputs }) => outputs.includes(name));
      if (definer && places.get(definer.id)!.isHeldBack()) return undefined;
      return key === undefined ? computed.get(name) : assumptions.get(key);
    },
    inputsOf(id) {
      const cell = current.cells.find((each) => each.id === id);
      if (!cell) return [];
      const own = cell.kind === "input" ? cell.outputs : [];
      return [...own, ...upstreamInputs(current, cell)].map((name) => keys.get(name) ?? name);
    },
    settled: async () => {
      await graph.values();
      await late;
    },
    failLate(error) {
      const cell =
        current.cells.find(({ id }) => locators.get(id)?.(error) !== undefined) ??
        cellInStack(error.stack ?? "", ownScript(), program.cells);
      if (cell) places.get(cell.id)!.fail(cell, error, undefined, locate(error));
    },
    program: () => current,
    define(cell, locate) {
      const others = current.cells.filter(({ id }) => id !== cell.id);
      current = { ...current, cells: [...others, cell].sort((a, b) => a.number - b.number) };
      if (locate) locators.set(cell.id, locate);
      else locators.delete(cell.id);
      if (!places.has(cell.id)) addPlace(cell.id);
      graph.define(cell);
    },
    remove(id) {
      current = { ...current, cells: current.cells.filter((cell) => cell.id !== id) };
      locators.delete(id);
      newest.delete(id);
      built.delete(id);
      const place = places.get(id);
      place?.clear();
      if (place) catchUp(place.section);
      places.delete(id);
      graph.remove(id);
    },
    shown(id) {
      const state = newest.get(id);
      if (state?.status === "failed") return state.error;
      return (state?.status === "done" ? state.shown : []).map((value) =>
        typeof value === "object" && isInput(value) && !isOpen(value)
          ? ({ ...value, value: assumptions.get(keys.get(value.name)!)! } as Input)
          : value,
      );
    },
    render: (markdown, picture) => renderMarkdown(markdown, look.symbols, picture),
    rehearse() {
      const states = [...newest.values()];
      const next = (): void => {
        const state = states.pop();
        if (!state) return;
        if (state.status === "done")
          for (const value of state.shown) displayHtml(value, look.symbols);
        whenIdle(next);
      };
      whenIdle(next);
    },
    provide: (name, value) => graph.provide(name, value),
    inputs() {
      const known = new Map(assumptions.inputs().map((input) => [input.key, input]));
      return [...keys]
        .filter(([, key]) => !isOpen(known.get(key)!))
        .map(([name, key]) => ({
          name,
          value: assumptions.get(key)!,
          isChanged: assumptions.isChanged(key),
        }));
    },
  };
}
