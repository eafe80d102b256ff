import { fork, type ChildProcess } from "node:child_process";
import type { Notebook } from "../dataflow/notebook.js";
import { compiledModule } from "../ownFiles.js";
import type { Progress } from "./progress.js";
import type { RunnerMessage, Products, Task } from "./runner.js";
import type { RunSurroundings } from "./describeRun.js";

/** What a notebook may take: seconds for a cell, megabytes of memory. */
export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

export const defaultLimits: Limits = { seconds: 60, megabytes: 4096 };

export interface Runner<Product> {
  /**
   * Runs a notebook in a process of its own. One that fails, does not end or ends the process is no
   * hindrance to the next.
   *
   * @returns what came of it
   * @throws Error naming file and cell
   */
  run(task: Task): Promise<Product>;
  /** What cells threw that nobody waited for, by the file of their notebook. */
  readonly late: ReadonlyMap<string, string>;
  end(): void;
}

/**
 * Starts the process in which notebooks are run; it loads what it needs until the first is sent to it.
 *
 * @param surroundings - other clock, zone, language and random numbers than this process has
 */
export function startRunner<Kind extends keyof Products>(
  kind: Kind,
  limits: Limits,
  progress: Progress,
  surroundings?: RunSurroundings,
): Runner<Products[Kind]> {
  const late = new Map<string, string>();
  const start = (): ChildProcess => {
    const words = [kind, String(limits.megabytes)];
    if (surroundings) words.push(JSON.stringify(surroundings));
    const child = fork(compiledModule("publish/runner.js"), words, {
      env: { ...process.env, ...(surroundings && environmentOf(surroundings)) },
      execArgv: [`--max-old-space-size=${limits.megabytes}`],
      serialization: "advanced",
      stdio: ["ignore", "inherit", "pipe", "ipc"],
    });
    return child.on("message", (message: RunnerMessage) => {
      if ("late" in message) late.set(message.file, message.late);
    });
  };
  let child = start();
  return {
    late,
    async run(task) {
      if (!child.connected) child = start();
      return (await answer(child, task, limits, progress)) as Products[Kind];
    },
    end: () => stop(child),
  };
}

const environmentOf = ({ language, zone }: RunSurroundings): NodeJS.ProcessEnv => ({
  LC_ALL: language,
  LANG: language,
  TZ: zone,
});

function stop(child: ChildProcess): void {
  if (child.connected) child.disconnect();
  child.kill("SIGKILL");
}

function answer(
  child: ChildProcess,
  task: Task,
  { seconds, megabytes }: Limits,
  progress: Progress,
): Promise<unknown> {
  const { name, file, cells } = task.notebook;
  const running = new Set<number>();
  const where = (): string => {
    const numbers = [...running].sort((a, b) => a - b);
    return numbers.length === 0
      ? file
      : `${file}, cell${numbers.length > 1 ? "s" : ""} ${numbers.join(", ")}`;
  };
  let printed = "";
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (): void => {
      clearTimeout(timer);
      child.off("message", hear).off("close", gone);
      child.stderr!.off("data", keep);
    };
    const fail = (fault: string): void => {
      end();
      reject(new Error(fault));
    };
    /** From the last sign of life on; what runs before the first cell is this edition's own. */
    const wait = (limit: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const fault = `${where()}: expected to end within ${limit} s, found still running; make it shorter, or allow more with --timeout`;
        stop(child);
        fail(fault);
      }, limit * 1000);
    };
    const hear = (message: RunnerMessage): void => {
      if ("starts" in message) running.add(message.starts);
      else if ("ends" in message) running.delete(message.ends);
      else if ("late" in message) return;
      else {
        if (printed) process.stderr.write(printed);
        end();
        return "done" in message ? resolve(message.done) : reject(new Error(message.failed));
      }
      const last = [...running].at(-1);
      if (last !== undefined) progress.part(`${name}, cell ${last} of ${cells.length}`);
      wait(seconds);
    };
    const gone = (code: number | null, signal: string | null): void => {
      const memory = /out of memory/.test(printed) || signal === "SIGKILL";
      fail(
        memory
          ? `${where()}: expected to need at most ${megabytes} MB of memory, found that it takes more; make it smaller, or allow more with --memory`
          : `${where()}: expected to run to its end, found that it ended the process (${signal ?? `exit code ${code}`})\n${printed}`.trimEnd(),
      );
    };
    const keep = (data: Buffer): void => void (printed += data.toString());
    child.on("message", hear).once("close", gone);
    child.stderr!.on("data", keep);
    wait(Math.max(seconds, defaultLimits.seconds));
    child.send(task, (error) => error && stop(child));
  });
}

/** Notebooks, each with what came of it, and what failed. */
export async function runAll<Product>(
  runner: Runner<Product>,
  tasks: readonly Task[],
  done: (notebook: Notebook, product: Product) => void = () => {},
): Promise<{ products: Map<Notebook, Product>; failures: string[] }> {
  const products = new Map<Notebook, Product>();
  const failures: string[] = [];
  for (const task of tasks)
    try {
      const product = await runner.run(task);
      products.set(task.notebook, product);
      done(task.notebook, product);
    } catch (error) {
      failures.push((error as Error).message);
    }
  runner.end();
  for (const notebook of [...products.keys()]) {
    const fault = runner.late.get(notebook.file);
    if (fault === undefined) continue;
    products.delete(notebook);
    failures.push(fault);
  }
  return { products, failures };
}
