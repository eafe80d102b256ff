import { Runtime, RuntimeError, type Module, type Variable } from "@observablehq/runtime";
import { inThisThread, type Background, type BackgroundWork } from "../words/background.js";
import { checkDisplayable, type Displayable } from "../words/displayable.js";
import { createKeeper } from "./keeper.js";
import type { CompiledCell, Program } from "./program.js";
import type { Input, InputValue } from "../words/input.js";

/** What a cell has come to. `blockedBy` names the value it waits for when another cell failed. */
export type CellState =
  | { readonly status: "pending" }
  | { readonly status: "working"; readonly share: number }
  | { readonly status: "done"; readonly shown: readonly (Displayable | Input)[] }
  | { readonly status: "failed"; readonly error: Error; readonly blockedBy?: string };

export interface GraphObserver {
  state(cell: CompiledCell, state: CellState): void;
  value?(name: string, value: unknown): void;
}

export interface Graph {
  /** Adds a cell, or puts it in the place of the one with its id; a name that it defines is its own from now on. */
  define(cell: CompiledCell): void;
  /** Takes a cell out; what depends on it fails. */
  remove(id: string): void;
  /** Makes a value known by its name, as an import does; a cell that defines the name goes before it. */
  provide(name: string, value: unknown): void;
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
  const cells = new Map<string, RunningCell>();
  /** What defines a name: a cell's id, and the variable. */
  const definers = new Map<string, Definer>();
  const provided = new Map<string, unknown>();
  const keeper = createKeeper();

  /** Runs a cell's body; what it defines is kept as it is then, and what it has from others must be as it was. */
  const runBody = (cell: CompiledCell, values: readonly unknown[]): Box | Promise<Box> => {
    const name = `cell ${cell.number}`;
    const end = (outputs: unknown): Box => {
      const changed = keeper.check(name, (owner) => isUpstream(owner.name, cell));
      if (changed !== undefined) throw new TypeError(changed);
      const ran = box(outputs);
      if (cell.kind === "code")
        for (const output of cell.outputs)
          keeper.keep({ name: output, cell: name }, outputsIn(ran)[output]);
      return ran;
    };
    const fail = (error: unknown): never => {
      if (!(error instanceof Error)) throw error;
      const message = keeper.explain(error, name, (known) => cell.inputs.includes(known));
      throw message === error.message ? error : new TypeError(message, { cause: error });
    };
    try {
      const outputs = cell.body(...(values as never[]));
      return outputs instanceof Promise ? outputs.then(end).catch(fail) : end(outputs);
    } catch (error) {
      return fail(error);
    }
  };
  const isUpstream = (name: string, { inputs }: CompiledCell, met = new Set<string>()): boolean =>
    inputs.some((input) => {
      if (input === name || met.has(input)) return input === name;
      met.add(input);
      const definer = cells.get(definers.get(input)?.cell ?? "")?.cell;
      return definer !== undefined && isUpstream(name, definer, met);
    });
  const define = (cell: CompiledCell): void => {
    remove(cell.id);
    const tell = (state: CellState): void => {
      if (cells.get(cell.id)?.cell === cell) observer.state(cell, state);
    };
    cells.set(cell.id, { cell, ...defineCell(module, cell, runBody, tell, background) });
    for (const name of cell.outputs) {
      definers.get(name)?.variable.delete();
      const own =
        cell.kind === "code"
          ? { variable: defineOutput(module, cell, name, observer) }
          : defineInput(module, cell, name, current, initial);
      definers.set(name, { cell: cell.id, ...own });
    }
  };
  const remove = (id: string): void => {
    cells.get(id)?.variable.delete();
    cells.delete(id);
    for (const [name, { cell, variable }] of [...definers])
      if (cell === id) {
        variable.delete();
        definers.delete(name);
        if (provided.has(name)) provide(name, provided.get(name));
      }
  };
  const provide = (name: string, value: unknown): void => {
    if (provided.has(name) && provided.get(name) === value && definers.has(name)) return;
    provided.set(name, value);
    const known = definers.get(name);
    if (known && known.cell !== undefined) return;
    known?.variable.delete();
    const variable = module.variable().define(valueName(name), [], () => box(value));
    definers.set(name, { cell: undefined, variable });
  };

  for (const [name, value] of Object.entries(program.imports)) provide(name, value);
  program.cells.forEach(define);
  return {
    define,
    remove,
    provide,
    set(name, value) {
      const set = definers.get(name)?.set;
      if (!set) throw new TypeError(`set: name must be an input of ${program.name}, got "${name}"`);
      if (current.get(name) !== value) set(value);
    },
    get: (name) => current.get(name),
    async values() {
      const running = [...cells.values()].map(({ cell }) => cell);
      const names = running.flatMap(({ outputs }) => outputs);
      await Promise.allSettled(running.map((cell) => module.value(variableName(cell))));
      const settled = await Promise.allSettled(names.map((name) => module.value(valueName(name))));
      return Object.fromEntries(
        settled.map((result, i) => [
          names[i],
          result.status === "fulfilled" ? (result.value as Box).value : (result.reason as unknown),
        ]),
      );
    },
    stop: (cell, reason) => cells.get(cell.id)?.stop(reason),
    run: (cell) => cells.get(cell.id)?.run(),
    dispose: () => runtime.dispose(),
  };
}

interface Definer {
  /** None for an import. */
  readonly cell: string | undefined;
  readonly variable: Variable;
  set?(value: InputValue): void;
}

/*
 * Observable's runtime has names of its own, such as `invalidation`, and takes a generator or a promise
 * for what it yields. No name of a notebook is one of its names here, and every value comes in a box, so
 * that what a cell defines reaches others as itself.
 */
interface Box {
  readonly value: unknown;
}

const box = (value: unknown): Box => ({ value });
const variableName = ({ id }: CompiledCell): string => `cell ${id}`;
const valueName = (name: string): string => `value ${name}`;
const nameIn = (variable: string): string => variable.replace(/^value /, "");

/** The graph sees the notebook's own names and JavaScript's, as the linter made sure. */
function unknownName(variable: string): Box {
  const name = nameIn(variable);
  if (name in globalThis) return box((globalThis as Record<string, unknown>)[name]);
  throw new ReferenceError(`${name} is not defined`);
}

interface RunningCell {
  readonly cell: CompiledCell;
  readonly variable: Variable;
  stop(reason: Error): void;
  run(): void;
}

function defineCell(
  module: Module,
  cell: CompiledCell,
  runBody: (cell: CompiledCell, values: readonly unknown[]) => Box | Promise<Box>,
  tell: (state: CellState) => void,
  background: Background,
): Omit<RunningCell, "cell"> {
  let shown: (Displayable | Input)[] = [];
  let wanted = new AbortController();
  const show = (value: Displayable): void => void shown.push(checkDisplayable(value));
  const observer = {
    pending: () => tell({ status: "pending" }),
    fulfilled(ran: unknown) {
      // A variable that is taken out comes to nothing.
      if (ran === undefined) return;
      const inputs = Object.values(outputsIn(ran as Box)) as Input[];
      tell({ status: "done", shown: cell.kind === "input" ? inputs : shown });
    },
    rejected(reason: unknown) {
      const error = reason instanceof Error ? reason : new Error(String(reason));
      const blockedBy =
        error instanceof RuntimeError && !isMissing(error) ? nameIn(error.input!) : undefined;
      tell({ status: "failed", error, ...(blockedBy === undefined ? {} : { blockedBy }) });
    },
  };
  const inBackground = (work: BackgroundWork, ...args: unknown[]): Promise<unknown> =>
    background(work, args, wanted.signal, (share) => tell({ status: "working", share }));
  const words = { show, view: (input: Input) => input, background: inBackground, live: () => {} };
  const shadow = Object.entries(words).map(([name, word]) => [valueName(name), () => box(word)]);
  const variable = module.variable(observer, { shadow: Object.fromEntries(shadow) });
  const run = (): void => {
    // A new function object: the runtime recomputes what is defined anew. It waits for the old run,
    // which therefore ends as soon as it is out of date.
    const body = (invalidation: Promise<void>, ...inputs: Box[]): Box | Promise<Box> => {
      const current = (wanted = new AbortController());
      void invalidation.then(() => current.abort(new Error("superseded")));
      shown = [];
      return runBody(
        cell,
        inputs.map(({ value }) => value),
      );
    };
    const names = ["invalidation", ...cell.inputs.map(valueName)];
    variable.define(variableName(cell), names, body as (...inputs: never[]) => unknown);
  };
  run();
  return { variable, stop: (reason) => wanted.abort(reason), run };
}

/** What a cell that has run defines, by name; one that is a single expression defines nothing. */
const outputsIn = ({ value }: Box): Readonly<Record<string, unknown>> =>
  (value ?? {}) as Readonly<Record<string, unknown>>;

/** A name that nothing defines is the fault of the cell that uses it. */
const isMissing = ({ input, message }: RuntimeError): boolean =>
  message === `${nameIn(input!)} is not defined`;

function defineOutput(
  module: Module,
  cell: CompiledCell,
  name: string,
  observer: GraphObserver,
): Variable {
  const outputOf = (ran: Box): Box => box(outputsIn(ran)[name]);
  const fulfilled = (output: unknown): void =>
    output === undefined ? undefined : observer.value?.(name, (output as Box).value);
  return module.variable({ fulfilled }).define(valueName(name), [variableName(cell)], outputOf);
}

/** The value of an input is a variable of its own, so that moving it does not run its cell. */
function defineInput(
  module: Module,
  cell: CompiledCell,
  name: string,
  current: Map<string, InputValue>,
  initial: (input: Input) => InputValue,
): { variable: Variable; set(value: InputValue): void } {
  const variable = module.variable(true);
  const define = (): void => {
    // A new function object here, too.
    const valueOf = (ran: Box): Box => {
      const value = current.has(name) ? current.get(name)! : initial(outputsIn(ran)[name] as Input);
      current.set(name, value);
      return box(value);
    };
    variable.define(valueName(name), [variableName(cell)], valueOf);
  };
  define();
  const set = (value: InputValue): void => {
    current.set(name, value);
    define();
  };
  return { variable, set };
}
