import type { Program } from "../dataflow/program.js";
import { hearProgress } from "../words/progress.js";
import type { Order, WorkerReply } from "./workers.js";

/** The other end of `createWorkers`: runs in a worker and answers each order once. */
export function serveWork(programs: readonly Program[]): void {
  const answer = (reply: WorkerReply): void => postMessage(reply);
  hearProgress((share) => answer({ share }));
  addEventListener("message", ({ data: { program, name, args } }: MessageEvent<Order>) => {
    const work = programs[program]!.imports[name] as (...args: readonly unknown[]) => unknown;
    void Promise.resolve()
      .then(() => work(...args))
      .then((result) => answer({ result }))
      .catch((error: unknown) => answer({ error }));
  });
}
