import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createGraph } from "./graph.js";
import type { Displayable } from "../words/displayable.js";
import { parseInput } from "../words/parseInput.js";
import type { Program } from "./program.js";
import type { Input } from "../words/input.js";
import { compileNotebook } from "./compileNotebook.js";
import type { Notebook } from "./notebook.js";

/** What the dataflow graph made of a notebook: each cell's displays and every top-level value. */
export interface ProgramRun {
  readonly program: Program;
  readonly shown: ReadonlyMap<string, readonly (Displayable | Input)[]>;
  readonly values: Readonly<Record<string, unknown>>;
  /** Errors of cells that are meant to fail, by cell. */
  readonly errors: ReadonlyMap<string, Error>;
}

/** The compiled notebook, loaded into Node with the compiled library. */
export async function loadProgram(notebook: Notebook): Promise<Program> {
  const { folder: home, library: path } = notebook.project;
  const library = pathToFileURL(path).href;
  const source = compileNotebook(notebook, (from) => (from === "../lib" ? library : from));
  // A folder in which the module finds the project's packages; nobody need be allowed to write to the project.
  const folder = mkdtempSync(join(tmpdir(), "program-"));
  try {
    const packages = createRequire(join(home, "lib")).resolve.paths("arquero") ?? [];
    symlinkSync(
      packages.find((each) => existsSync(join(each, "arquero"))) ?? home,
      join(folder, "node_modules"),
      "junction",
    );
    const file = join(folder, `${notebook.name}.mjs`);
    writeFileSync(file, source);
    return ((await import(pathToFileURL(file).href)) as { program: Program }).program;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a cell, of that number, for a runner that wants to know of each. */
export type Around = <T>(cell: number, run: () => T) => T;

/**
 * Runs a notebook as a dataflow graph, without a page.
 *
 * @throws Error naming file and cell when a cell fails that is not meant to
 */
export async function runProgram(
  notebook: Notebook,
  set: Readonly<Record<string, string>> = {},
  around: Around = (_, run) => run(),
): Promise<ProgramRun> {
  const program = await loadProgram(notebook);
  const cells = program.cells.map((cell) => ({
    ...cell,
    body: (...inputs: never[]) => around(cell.number, () => cell.body(...inputs)),
  }));
  const shown = new Map<string, readonly (Displayable | Input)[]>();
  const failures: string[] = [];
  const waiting: string[] = [];
  const errors = new Map<string, Error>();
  const meant = new Set(
    notebook.cells.filter(({ isMeantToFail }) => isMeantToFail).map(({ id }) => id),
  );
  const graph = createGraph(
    { ...program, cells },
    {
      state(cell, state) {
        if (state.status === "done") shown.set(cell.id, state.shown);
        if (state.status !== "failed") return;
        const place = `${notebook.file}, cell ${cell.number}`;
        if (state.blockedBy !== undefined)
          waiting.push(`${place}: ${state.blockedBy} could not be computed`);
        else if (meant.has(cell.id)) errors.set(cell.id, state.error);
        else failures.push(`${place}: ${String(state.error)}`);
      },
    },
    (input) => {
      const { [input.name]: text } = set;
      return text === undefined ? input.value : parseInput(input, text);
    },
  );
  const values = await graph.values();
  graph.dispose();
  // Who waits for another cell is told of by its failure, unless that is meant to be.
  const told = failures.length > 0 ? failures : waiting;
  if (told.length > 0) throw new Error(told.join("\n"));
  return { program, shown, values, errors };
}
