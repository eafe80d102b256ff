import { Runtime, RuntimeError, type Module } from "@observablehq/runtime";
import { inThisThread, type Background, type Work } from "./background.js";
import { checkDisplayable, type Displayable } from "./displayable.js";
import type { CompiledCell, Program } from "./program.js";
import type { Input, InputValue } from "./input.js";

/** What a cell has come to. `blockedBy` names the value it waits for when another cell failed. */
export type CellState =
  | { readonly status: "pending" }
  | { readonly status: "done"; readonly shown: readonly (Displayable | Input)[] }
  | { readonly status: "failed"; readonly error: Error; readonly blockedBy?: string };

export interface GraphObserver {
  state(cell: CompiledCell, state: CellState): void;
  value?(name: string, value: unknown): void;
}

export interface Graph {
  /** Gives an input a value; the cells that depend on it, and no others, run again, once each. */
  set(name: string, value: InputValue): void;
  /** Current value of an input, or `undefined` before its cell has run. */
  get(name: string): InputValue | undefined;
  /** Every top-level value, once nothing is left to compute; a failed one is its error. */
  values(): Promise<Record<string, unknown>>;
  /** Ends what a cell runs in the background; the cell fails with `reason`. */
  stop(cell: CompiledCell, reason: Error): void;
  /** Runs a cell again, and what depends on it. */
  run(cell: CompiledCell): void;
  dispose(): void;
}

/**
 * Runs a compiled notebook as a dataflow graph.
 *
 * @param observer - told of every change in a cell's state and of every value that a cell defines
 * @param initial - value that an input starts with
 * @param background - how work in the background is carried out
 */
export function createGraph(
  program: Program,
  observer: GraphObserver,
  initial: (input: Input) => InputValue = (input) => input.value,
  background: Background = inThisThread,
): Graph {
  const runtime = new Runtime({}, unknownName);
  const module = runtime.module();
  const current = new Map<string, InputValue>();
  const setters = new Map<string, (value: InputValue) => void>();
  const running = new Map<string, RunningCell>();
  for (const [name, value] of Object.entries(program.imports)) module.define(name, [], () => value);
  for (const cell of program.cells) {
    running.set(cell.id, defineCell(module, cell, (state) => observer.state(cell, state), background));
    for (const name of cell.outputs) {
      if (cell.kind === "code") defineOutput(module, cell, name, observer);
      else setters.set(name, defineInput(module, cell, name, current, initial));
    }
  }
  const names = program.cells.flatMap(({ outputs }) => outputs);
  const cellNames = program.cells.map(variableName);
  return {
    set(name, value) {
      const set = setters.get(name);
      if (!set) throw new TypeError(`set: name must be an input of ${program.name}, got "${name}"`);
      if (current.get(name) !== value) set(value);
    },
    get: (name) => current.get(name),
    async values() {
      await Promise.allSettled(cellNames.map((name) => module.value(name)));
      const settled = await Promise.allSettled(names.map((name) => module.value(name)));
      return Object.fromEntries(
        settled.map((result, i) => [
          names[i],
          result.status === "fulfilled" ? result.value : (result.reason as unknown),
        ]),
      );
    },
    stop: (cell, reason) => running.get(cell.id)!.stop(reason),
    run: (cell) => running.get(cell.id)!.run(),
    dispose: () => runtime.dispose(),
  };
}

const variableName = ({ id }: CompiledCell): string => `cell ${id}`;

/** The graph sees the notebook's own names and JavaScript's, as the linter made sure. */
function unknownName(name: string): unknown {
  if (name in globalThis) return (globalThis as Record<string, unknown>)[name];
  throw new ReferenceError(`${name} is not defined`);
}

interface RunningCell {
  stop(reason: Error): void;
  run(): void;
}

function defineCell(
  module: Module,
  cell: CompiledCell,
  tell: (state: CellState) => void,
  background: Background,
): RunningCell {
  let shown: (Displayable | Input)[] = [];
  let wanted = new AbortController();
  const show = (value: Displayable): void => void shown.push(checkDisplayable(value));
  const observer = {
    pending: () => tell({ status: "pending" }),
    fulfilled: (value: unknown) => {
      const inputs = cell.kind === "input" ? Object.values(value as Record<string, Input>) : shown;
      tell({ status: "done", shown: inputs });
    },
    rejected: (reason: unknown) => {
      const error = reason instanceof Error ? reason : new Error(String(reason));
      const blockedBy = error instanceof RuntimeError ? error.input : undefined;
      tell({ status: "failed", error, ...(blockedBy === undefined ? {} : { blockedBy }) });
    },
  };
  const inBackground = (work: Work, ...args: unknown[]): Promise<unknown> => background(work, args, wanted.signal);
  const shadow = { show: () => show, view: () => (input: Input) => input, background: () => inBackground };
  const variable = module.variable(observer, { shadow });
  const run = (): void => {
    // A new function object: the runtime recomputes what is defined anew. It waits for the old run,
    // which therefore ends as soon as it is out of date.
    const body = (invalidation: Promise<void>, ...inputs: never[]): unknown => {
      const current = (wanted = new AbortController());
      void invalidation.then(() => current.abort(new Error("superseded")));
      shown = [];
      return cell.body(...inputs);
    };
    variable.define(variableName(cell), ["invalidation", ...cell.inputs], body as (...inputs: never[]) => unknown);
  };
  run();
  return { stop: (reason) => wanted.abort(reason), run };
}

function defineOutput(module: Module, cell: CompiledCell, name: string, observer: GraphObserver): void {
  const outputOf = (outputs: Record<string, unknown>): unknown => outputs[name];
  const fulfilled = (value: unknown): void => observer.value?.(name, value);
  module.variable({ fulfilled }).define(name, [variableName(cell)], outputOf);
}

/** The value of an input is a variable of its own, so that moving it does not run its cell. */
function defineInput(
  module: Module,
  cell: CompiledCell,
  name: string,
  current: Map<string, InputValue>,
  initial: (input: Input) => InputValue,
): (value: InputValue) => void {
  const variable = module.variable(true);
  const valueOf = (inputs: Record<string, Input>): InputValue => {
    const value = current.get(name) ?? initial(inputs[name]!);
    current.set(name, value);
    return value;
  };
  variable.define(name, [variableName(cell)], valueOf);
  return (value) => {
    current.set(name, value);
    // A new function object here, too.
    variable.define(name, [variableName(cell)], (inputs: Record<string, Input>) => valueOf(inputs));
  };
}
