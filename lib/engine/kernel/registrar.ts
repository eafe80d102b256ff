import { isDeepStrictEqual } from "node:util";
import { isInput, isOpen, type Input } from "../words/input.js";
import type { Displayable } from "../words/displayable.js";
import type { Registration } from "../dataflow/registration.js";
import { kernelVariables, type Execution } from "./tslab.js";
import { splitImports } from "../dataflow/compileNotebook.js";
import { transpileCell, type TranspiledCell } from "../dataflow/transpileCell.js";
import { analyseCell } from "../lint/analyseCell.js";
import { isAuthorsWord } from "../lint/authorsWords.js";
import { findOrigins } from "./findOrigins.js";
import { fingerprint, hasCode } from "../dataflow/fingerprint.js";
import { inputPieces } from "./inputPieces.js";

export interface Registrar {
  /**
   * What the page needs to run the cell itself, or to know that it cannot.
   *
   * @param count - number of the execution
   * @param shown - what the cell showed
   * @param came - what else came of it: a text printed, an error, other values of other cells' names, what
   * rules refuse
   */
  register(
    execution: Execution,
    count: number,
    shown: readonly (Displayable | Input)[],
    came: {
      readonly printed?: boolean;
      readonly failure?: string;
      readonly refused?: readonly string[];
      readonly changes?: readonly string[];
    },
  ): Registration;
}

/** Larger values are not sent along with a cell. */
const longestConstant = 10_000;

/**
 * Follows what a kernel runs: which cell defines which name, and with what values.
 *
 * @param session - name of the kernel
 * @param modules - what cells may import, as the page has it too
 */
export function createRegistrar(
  session: string,
  modules: Readonly<Record<string, object>>,
): Registrar {
  const originOf = findOrigins(modules);
  /** Names that live cells define, with the fingerprints of their values; and the names that a cell defines. */
  const known = new Map<string, string>();
  const defined = new Map<string, readonly string[]>();
  /** Names of guesses, and of what depends on them. */
  const guesses = new Set<string>();
  /** What functions in a value read when they are called. */
  const reach = new Map<string, readonly string[]>();
  let latest = 0;
  return {
    register({ source, cell, deleted }, count, shown, came) {
      const { printed = false, failure, refused = [] } = came;
      const compiled = compile(source);
      const { inputs, body } = "body" in compiled ? compiled : { inputs: [] as string[], body: "" };
      // A cell that has become unreadable still stands for what it defined.
      const own = "body" in compiled ? compiled.outputs : (defined.get(cell ?? "") ?? []);
      if (cell !== undefined) defined.set(cell, own);
      const assigned = analyseCell(source).assignments.map(({ name }) => name);
      const changes = new Set(
        [...(came.changes ?? []), ...assigned].filter((each) => known.has(each)),
      );
      const fault =
        "fault" in compiled
          ? compiled.fault
          : changes.size > 0
            ? `it gives ${[...changes].join(", ")} another value`
            : undefined;
      const outputs = [...new Set([...own, ...(fault === undefined ? [] : changes)])];
      const variables = kernelVariables();
      const imports: Record<string, readonly [string, string]> = {};
      const constants: Record<string, unknown> = {};
      const uses: Record<string, string> = {};
      for (const name of inputs.filter((each) => !isAuthorsWord(each))) {
        const value = variables[name];
        const origin = originOf(value);
        if (known.has(name))
          for (const each of [name, ...(reach.get(name) ?? [])]) uses[each] = known.get(each)!;
        else if (origin) imports[name] = origin;
        else if (isPlain(value)) constants[name] = value;
      }
      const gives = Object.fromEntries(outputs.map((name) => [name, fingerprint(variables[name])]));
      for (const [name, value] of Object.entries(gives)) {
        known.set(name, value);
        reach.set(name, hasCode(value) ? Object.keys(uses) : []);
      }
      // Functions read what is there when they are called: a cell of nothing else is never out of date.
      const isIdle =
        shown.length === 0 &&
        !printed &&
        own.every((name) => typeof variables[name] === "function");
      const inputsShown = shown.filter((value): value is Input => isInput(value));
      // A guess is the reader's, in the page: the kernel holds none.
      const held = inputsShown.filter((input) => !isOpen(input));
      const isAnswer = inputs.some((name) => guesses.has(name));
      const isGuess = inputsShown.some(({ kind }) => kind === "guess");
      for (const name of outputs)
        if (isGuess || isAnswer) guesses.add(name);
        else guesses.delete(name);
      return {
        cell: cell ?? `defines ${outputs.join(", ") || body}`,
        run: (latest = Math.max(Date.now(), latest + 1)),
        count,
        session,
        kind: inputs.includes("view") ? "input" : "code",
        inputs,
        outputs,
        body,
        imports,
        constants,
        uses: isIdle ? {} : uses,
        gives,
        printed,
        isAnswer,
        values: Object.fromEntries(held.map(({ name, value }) => [name, value])),
        pieces: held.length > 0 ? inputPieces(source) : [],
        ...(failure === undefined ? {} : { failure }),
        ...(fault === undefined ? {} : { onlyInKernel: fault }),
        refused,
        deleted,
      };
    },
  };
}

type Compiled = TranspiledCell | { fault: string };

/** The cell as a function of what it uses, or why it is none, such as a second value for another cell's name. */
function compile(source: string): Compiled {
  try {
    return transpileCell(`${splitImports(source).rest}\n`);
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: error.message.replace(/ \(\d+:\d+\)$/, "") };
    throw error;
  }
}

/** Whether JSON says everything about a value. */
function isPlain(value: unknown): boolean {
  if (value === undefined || typeof value === "function") return false;
  try {
    const text = JSON.stringify(value);
    return text.length <= longestConstant && isDeepStrictEqual(JSON.parse(text), value);
  } catch {
    return false;
  }
}
