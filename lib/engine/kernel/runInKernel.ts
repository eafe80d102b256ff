import { join } from "node:path";
import { readCellError, readTypeErrors, type CellError } from "../dataflow/cellError.js";
import { analyseNotebook } from "../lint/analyseNotebook.js";
import { keepValues, type Changed } from "./keepValues.js";
import { createKernel, errorContent } from "./tslab.js";
import type { Notebook, Output } from "../dataflow/notebook.js";
import type { Around } from "../dataflow/runProgram.js";

/** What the tslab kernel made of a notebook. */
export interface KernelRun {
  /** Outputs by cell id. */
  readonly outputs: ReadonlyMap<string, readonly Output[]>;
  /** Every top-level value, imports included. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly seconds: number;
}

/**
 * Runs a notebook top to bottom in tslab's own kernel code, in this process: type-checked, in
 * `notebooks/`, with no Jupyter.
 *
 * @param set - values of inputs that differ from their defaults, as text
 * @throws Error naming file and cell when a cell does not type-check, throws, or changes what another defines
 */
export async function runInKernel(
  notebook: Notebook,
  set: Readonly<Record<string, string>> = {},
  around: Around = (_, run) => run(),
): Promise<KernelRun> {
  const started = performance.now();
  const before = { cwd: process.cwd(), out: process.stdout.write, err: process.stderr.write };
  process.chdir(join(notebook.project.folder, "notebooks"));
  process.env["NOTEBOOK_SET"] = JSON.stringify(set);
  process.env["NOTEBOOK_OUTPUT"] = "static";
  const kernel = createKernel(import.meta.url);
  const outputs = new Map<string, Output[]>();
  const kept = keepValues(() => kernel.values);
  const defined = new Map(
    analyseNotebook(notebook).cells.map((each) => [each.number, each.definitions]),
  );
  try {
    for (const { kind, id, number, source, isMeantToFail } of notebook.cells) {
      if (kind !== "code") continue;
      const written: Output[] = [];
      outputs.set(id, written);
      const ran = await around(number, () =>
        kernel.run(source, {
          stream: (name, text) => void written.push({ output_type: "stream", name, text }),
          data: (data) => void written.push({ output_type: "display_data", data, metadata: {} }),
        }),
      );
      const cell = `cell ${number}`;
      const stderr = textOf(written);
      const names = defined.get(number)!.map(({ name }) => name);
      const thrown = ran ? undefined : kept.explain(readCellError(stderr, source), cell, source);
      const changed = kept.ran(cell, names);
      const error = ran ? faultOf(changed, cell) : thrown;
      if (!error) continue;
      const types = readTypeErrors(stderr);
      if (!isMeantToFail || types.length > 0)
        throw new Error(explain(error, types, `${notebook.file}, ${cell}`));
      const rest = written.filter(({ name }) => name !== "stderr");
      outputs.set(id, [...rest, { output_type: "error", ...errorContent(error) }]);
    }
    return { outputs, values: { ...kernel.values }, seconds: (performance.now() - started) / 1000 };
  } finally {
    delete process.env["NOTEBOOK_SET"];
    delete process.env["NOTEBOOK_OUTPUT"];
    process.stdout.write = before.out;
    process.stderr.write = before.err;
    process.chdir(before.cwd);
  }
}

function faultOf({ inPlace, reassigned }: Changed, cell: string): CellError | undefined {
  if (inPlace !== undefined) return { name: "TypeError", message: inPlace };
  const [first] = reassigned;
  return (
    first && {
      name: "TypeError",
      message: `${cell} gives \`${first.name}\` another value, which ${first.cell} defines: give the new value a name of its own`,
    }
  );
}

const textOf = (written: readonly Output[]): string =>
  written
    .filter(({ name }) => name === "stderr")
    .map((output) => output["text"])
    .join("");

function explain(
  { name, message }: CellError,
  types: ReturnType<typeof readTypeErrors>,
  where: string,
): string {
  if (types.length === 0) return `${where}: ${name}: ${message}`;
  return types.map(({ line, message }) => `${where}, line ${line}: ${message}`).join("\n");
}

export { closeKernels } from "./tslab.js";
