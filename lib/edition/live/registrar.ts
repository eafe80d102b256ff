import { transpile } from "@observablehq/notebook-kit";
import { isInput, type Input } from "../../notebook/input.js";
import type { Displayable } from "../../notebook/displayable.js";
import type { Registration } from "../../notebook/registration.js";
import { kernelVariables, type Execution } from "../../notebook/tslab.js";
import { splitImports } from "../compile.js";
import { isAuthorsWord } from "../lint/authorsWords.js";
import { findOrigins } from "./findOrigins.js";
import { inputPieces } from "./inputPieces.js";

export interface Registrar {
  /** What the page needs to run the cell itself; nothing for a cell that cannot be compiled. */
  register(
    execution: Execution,
    run: number,
    shown: readonly (Displayable | Input)[],
    failure?: string,
  ): Registration | undefined;
}

/**
 * Follows what a kernel runs: which cell defines which name, and which values have changed.
 *
 * @param modules - what cells may import, as the page has it too
 */
export function createRegistrar(modules: Readonly<Record<string, object>>): Registrar {
  const originOf = findOrigins(modules);
  /** Names that live cells define, with the values they had. */
  const known = new Map<string, string>();
  return {
    register({ source, cell, deleted }, run, shown, failure) {
      const compiled = compile(source);
      if (!compiled) return undefined;
      const { inputs, outputs, body } = compiled;
      const variables = kernelVariables();
      const changed = outputs.filter((name) => {
        const [before, now] = [known.get(name), fingerprint(variables[name])];
        known.set(name, now);
        return before !== undefined && before !== now;
      });
      const imports: Record<string, readonly [string, string]> = {};
      const constants: Record<string, unknown> = {};
      for (const name of inputs.filter((each) => !isAuthorsWord(each) && !known.has(each))) {
        const value = variables[name];
        const origin = originOf(value);
        if (origin) imports[name] = origin;
        else if (["string", "number", "boolean"].includes(typeof value)) constants[name] = value;
      }
      const held = shown.filter((value): value is Input => isInput(value));
      return {
        cell: cell ?? `defines ${outputs.join(", ") || body}`,
        run,
        kind: inputs.includes("view") ? "input" : "code",
        inputs,
        outputs,
        body,
        imports,
        constants,
        changed,
        values: Object.fromEntries(held.map(({ name, value }) => [name, value])),
        pieces: held.length > 0 ? inputPieces(source) : [],
        ...(failure === undefined ? {} : { failure }),
        deleted,
      };
    },
  };
}

/** The cell as a function of what it uses, and nothing where its syntax is wrong. */
function compile(source: string): { inputs: string[]; outputs: string[]; body: string } | undefined {
  try {
    const { inputs = [], outputs = [], body } = transpile(`${splitImports(source).rest}\n`, "ts");
    return { inputs, outputs, body };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Tells whether a value is another one; functions are what their text says. */
function fingerprint(value: unknown): string {
  if (typeof value === "function") return String(value);
  try {
    return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" || typeof item === "function" ? String(item) : item)) ?? "";
  } catch {
    // A value that refers to itself: every execution gives a new one.
    return `${performance.now()}`;
  }
}
