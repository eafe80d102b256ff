import { createRequire } from "node:module";
import { join } from "node:path";
import type { Notebook, Output } from "./notebook.js";
import { root } from "./root.js";

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
): Promise<KernelRun> {
  const started = performance.now();
  const before = { cwd: process.cwd(), out: process.stdout.write, err: process.stderr.write };
  process.chdir(join(root, "notebooks"));
  process.env["POWER_OF_WITHHOLDING_SET"] = JSON.stringify(set);
  const { executor, handler } = createKernel();
  const outputs = new Map<string, Output[]>();
  try {
    for (const { kind, id, number, source } of notebook.cells) {
      if (kind !== "code") continue;
      const written: Output[] = [];
      outputs.set(id, written);
      const { status } = await handler.handleExecute(
        { code: source },
        (name, text) => written.push({ output_type: "stream", name, text }),
        ({ data }) => written.push({ output_type: "display_data", data, metadata: {} }),
      );
      if (status !== "ok")
        throw new Error(explain(written, `${notebook.file}, cell ${number}`));
    }
    return { outputs, values: { ...executor.locals }, seconds: (performance.now() - started) / 1000 };
  } finally {
    delete process.env["POWER_OF_WITHHOLDING_SET"];
    process.stdout.write = before.out;
    process.stderr.write = before.err;
    process.chdir(before.cwd);
  }
}

/** tslab reports a type error as `line:column - message` and a thrown one as a stack, on stderr. */
function explain(written: readonly Output[], where: string): string {
  const text = written.filter(({ name }) => name === "stderr").map((output) => output["text"]);
  const stderr = text.join("").trim();
  const typeErrors = stderr.match(/^\d+:\d+ - .*$/gm);
  if (typeErrors)
    return typeErrors.map((line) => line.replace(/^(\d+):\d+ - /, `${where}, line $1: `)).join("\n");
  const thrown = /^(?:Uncaught )?(\w*Error: [\s\S]*?)(?:\n\s+at |$)/m.exec(stderr);
  return `${where}: ${thrown?.[1] ?? stderr}`;
}

interface Executor {
  readonly locals: Record<string, unknown>;
}

interface Handler {
  handleExecute(
    request: { code: string },
    writeStream: (name: string, text: string) => void,
    writeDisplayData: (content: { data: Readonly<Record<string, unknown>> }) => void,
  ): Promise<{ status: string }>;
}

interface Tslab {
  createConverter(options: { isJS: boolean; isBrowser: boolean }): { close(): void };
  createExecutor(folder: string, converters: object, console: object): Executor;
  JupyterHandlerImpl: new (executor: Executor, isJs: boolean) => Handler;
}

const require = createRequire(import.meta.url);
let converter: { close(): void } | undefined;

/** A fresh kernel; the TypeScript program behind it, slow to start, serves the whole process. */
function createKernel(): { executor: Executor; handler: Handler } {
  const { createConverter } = require("tslab/dist/converter.js") as Tslab;
  const { createExecutor } = require("tslab/dist/executor.js") as Tslab;
  const { JupyterHandlerImpl } = require("tslab/dist/jupyter.js") as Tslab;
  converter ??= createConverter({ isJS: false, isBrowser: false });
  const log = (...values: unknown[]): void => console.log(...values);
  const error = (...values: unknown[]): void => console.error(...values);
  const executor = createExecutor(process.cwd(), { node: converter, close: () => {} }, { log, error });
  return { executor, handler: new JupyterHandlerImpl(executor, false) };
}

/** Ends the watchers that tslab's compiler keeps, so that the process can end. */
export function closeKernels(): void {
  converter?.close();
  converter = undefined;
}
