import { join } from "node:path";
import { readCellError, readTypeErrors } from "../dataflow/cellError.js";
import { createKernel } from "./tslab.js";
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
 * @throws Error naming file and cell when a cell does not type-check or throws
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
  try {
    for (const { kind, id, number, source } of notebook.cells) {
      if (kind !== "code") continue;
      const written: Output[] = [];
      outputs.set(id, written);
      const ran = await around(number, () =>
        kernel.run(source, {
          stream: (name, text) => void written.push({ output_type: "stream", name, text }),
          data: (data) => void written.push({ output_type: "display_data", data, metadata: {} }),
        }),
      );
      if (!ran) throw new Error(explain(written, `${notebook.file}, cell ${number}`));
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

function explain(written: readonly Output[], where: string): string {
  const stderr = written
    .filter(({ name }) => name === "stderr")
    .map((output) => output["text"])
    .join("");
  const types = readTypeErrors(stderr);
  if (types.length > 0)
    return types.map(({ line, message }) => `${where}, line ${line}: ${message}`).join("\n");
  const { name, message } = readCellError(stderr);
  return `${where}: ${name}: ${message}`;
}

export { closeKernels } from "./tslab.js";
