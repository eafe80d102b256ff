import { inThisThread, type Background, type BackgroundWork } from "../words/background.js";
import { rest } from "./rest.js";
import type { Program } from "../dataflow/program.js";

/** What the page asks of a worker: a function by the program and the name that import it. */
export interface Order {
  readonly program: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

export type WorkerReply =
  { readonly result: unknown } | { readonly error: unknown } | { readonly share: number };

/**
 * Carries out `background` on workers that run the page's own script, which therefore is neither
 * fetched nor kept a second time. One worker a task; an ended task leaves its worker for the next. What a
 * moving hand orders is called off, and nothing is started for it: to start a worker takes its time from the hand.
 * Where the page's host refuses workers, the page does the work itself.
 */
export function createWorkers(programs: readonly Program[]): Background {
  const idle: Worker[] = [];
  return (work, args, signal, hear) =>
    new Promise((resolve, reject) => {
      const order = { ...find(programs, work), args };
      let worker: Worker | undefined;
      const begin = (): void => {
        const own = (worker = idle.pop() ?? startWorker());
        own.onerror = () => {
          signal.removeEventListener("abort", end);
          own.terminate();
          resolve(inThisThread(work, args, signal));
        };
        own.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
          if ("share" in data) return hear?.(data.share);
          signal.removeEventListener("abort", end);
          idle.push(own);
          if ("error" in data) reject(data.error as Error);
          else resolve(data.result);
        };
        own.postMessage(order);
      };
      const timer = setTimeout(begin, rest);
      const end = (): void => {
        clearTimeout(timer);
        worker?.terminate();
        reject(signal.reason as Error);
      };
      signal.addEventListener("abort", end, { once: true });
    });
}

function find(
  programs: readonly Program[],
  work: BackgroundWork,
): { program: number; name: string } {
  for (const [program, { imports }] of programs.entries())
    for (const [name, value] of Object.entries(imports))
      if (value === work) return { program, name };
  throw new TypeError(
    `background: work must be a function that the notebook imports, got ${work.name || "another"}`,
  );
}

let address: string | undefined;

/** The function around this module, whose text a worker can run. */
declare const notebookPage: () => void;

/** The page's script, as far as its own text tells. */
export const ownScript = (): string => `(${String(notebookPage)})()`;

function startWorker(): Worker {
  address ??= URL.createObjectURL(new Blob([ownScript()], { type: "text/javascript" }));
  return new Worker(address);
}
