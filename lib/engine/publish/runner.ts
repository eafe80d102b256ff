import { AsyncLocalStorage } from "node:async_hooks";
import { Worker } from "node:worker_threads";
import type { Notebook, Output } from "../dataflow/notebook.js";
import type { Around } from "../dataflow/runProgram.js";
import type { Chapter } from "./chapter.js";
import type { DescribedRun, RunSurroundings } from "./describeRun.js";

/*
 * The process in which a command runs notebooks, one after another: whatever a cell does to it, the
 * command goes on.
 */

/** A notebook to run, at what values of its inputs, or for which form of the edition. */
export interface Task {
  readonly notebook: Notebook;
  readonly set?: Readonly<Record<string, string>>;
  readonly single?: boolean;
}

/** Outputs by the id of their cell. */
export interface Outputs {
  readonly outputs: ReadonlyMap<string, readonly Output[]>;
  readonly seconds: number;
}

/** What comes of a notebook: outputs in tslab, a chapter of the edition, or fingerprints of its values. */
export interface Products {
  readonly outputs: Outputs;
  readonly chapter: Chapter;
  readonly described: DescribedRun;
}

/** A cell starts or has ended, a notebook is done or has failed, a cell throws when nobody waits for it. */
export type RunnerMessage =
  | { readonly starts: number }
  | { readonly ends: number }
  | { readonly done: unknown }
  | { readonly failed: string }
  | { readonly late: string; readonly file: string };

const [product, megabytes, surroundings] = process.argv.slice(2) as [
  keyof Products,
  string,
  string?,
];

const tell = (message: RunnerMessage): void => void process.send!(message);

const place = new AsyncLocalStorage<{ file: string; cell: number }>();

const aroundCellsOf =
  (file: string): Around =>
  (cell, run) => {
    tell({ starts: cell });
    const ends = (): void => tell({ ends: cell });
    let result: unknown;
    try {
      const value = place.run({ file, cell }, run);
      result = value;
      return value;
    } finally {
      if (result instanceof Promise) result.then(ends, ends);
      else ends();
    }
  };

/** What carries out a task is loaded while the command still looks the notebooks through. */
const carriers: {
  readonly [Kind in keyof Products]: () => Promise<(task: Task) => Promise<Products[Kind]>>;
} = {
  async outputs() {
    const { runInKernel } = await import("../kernel/runInKernel.js");
    return async ({ notebook, set }) => {
      const { outputs, seconds } = await runInKernel(notebook, set, aroundCellsOf(notebook.file));
      return { outputs, seconds };
    };
  },
  async chapter() {
    const { makeChapter } = await import("./chapter.js");
    return ({ notebook, single = false }) =>
      makeChapter(notebook, single, aroundCellsOf(notebook.file));
  },
  async described() {
    const { describeRun, surround } = await import("./describeRun.js");
    surround(JSON.parse(surroundings!) as RunSurroundings);
    return ({ notebook }) => describeRun(notebook, aroundCellsOf(notebook.file));
  },
};
const carryOut: Promise<(task: Task) => Promise<unknown>> = carriers[product]();

/** An error that nobody waits for is of the cell that set it going, however much later it comes. */
function late(error: unknown): void {
  const cellOf = place.getStore();
  if (!cellOf) throw error;
  const { file, cell } = cellOf;
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  tell({
    late: `${file}, cell ${cell}: ${text}, from a promise that the cell does not await`,
    file,
  });
}

process.on("unhandledRejection", late).on("uncaughtException", late);
process.on("disconnect", () => process.exit());
process.on("message", (task: Task) => {
  carryOut
    .then((run) => run(task))
    .then(
      // In a turn of its own: what a promise threw in this one is told before.
      (done) => setImmediate(tell, { done }),
      (error: Error) => tell({ failed: error.message }),
    );
});
new Worker(new URL("watch.js", import.meta.url), { workerData: Number(megabytes) }).unref();
