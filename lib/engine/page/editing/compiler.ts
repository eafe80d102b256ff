import type { JudgedCell } from "../../dataflow/judgeNotebook.js";
import type { Cell } from "../../dataflow/notebook.js";
import { loadPart } from "../loadPart.js";

export interface Question {
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly edited: readonly string[];
}

export type Reply =
  | { readonly number: number; readonly result: readonly JudgedCell[] }
  | { readonly number: number; readonly error: unknown };

/** The compiler of the build, its linter with it, in a worker. */
export interface Compiler {
  judge(cells: readonly Cell[], edited: readonly string[]): Promise<readonly JudgedCell[]>;
}

/** Starts the compiler, whose script a page may not load as a worker from a disk: its text comes in a script. */
export async function startCompiler(): Promise<Compiler> {
  await loadPart("compiler");
  const { compilerText } = globalThis as unknown as { compilerText: string };
  const address = URL.createObjectURL(new Blob([compilerText], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.number)!(data);
    waiting.delete(data.number);
  };
  return {
    judge: (cells, edited) =>
      new Promise((resolve, reject) => {
        const number = (last += 1);
        waiting.set(number, (reply) =>
          "error" in reply ? reject(reply.error as Error) : resolve(reply.result),
        );
        worker.postMessage({ number, cells, edited } satisfies Question);
      }),
  };
}
