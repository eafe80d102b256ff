import type { JudgedCell } from "../../dataflow/judgeNotebook.js";
import type { Cell } from "../../dataflow/notebook.js";
import type {
  Completion,
  Explanation,
  Insertion,
  NotebookTypes,
} from "../../dataflow/notebookTypes.js";
import type { InputValue } from "../../words/input.js";
import { loadPart } from "../loadPart.js";

/** The compiler of the build, its linter and the types with it, in a worker. */
export interface Compiler {
  judge(cells: readonly Cell[], edited: readonly string[]): Promise<readonly JudgedCell[]>;
  complete(...args: Parameters<NotebookTypes["complete"]>): Promise<readonly Completion[]>;
  describe(
    ...args: Parameters<NotebookTypes["describe"]>
  ): Promise<ReturnType<NotebookTypes["describe"]>>;
  explain(...args: Parameters<NotebookTypes["explain"]>): Promise<Explanation | undefined>;
  bringing(...args: Parameters<NotebookTypes["bringing"]>): Promise<Insertion | undefined>;
  /** An input cell's source with these values of its inputs as their defaults. */
  withValues(source: string, values: Readonly<Record<string, InputValue>>): Promise<string>;
  /** Ids of the cells that give the answer of a guess away. */
  held(cells: readonly Cell[]): Promise<readonly string[]>;
}

export interface CompilerQuestion {
  readonly number: number;
  readonly ask: keyof Compiler;
  readonly args: readonly unknown[];
}

export type CompilerReply =
  | { readonly number: number; readonly result: unknown }
  | { readonly number: number; readonly error: unknown };

/** Starts the compiler, whose script a page may not load as a worker from a disk: its text comes in a script. */
export async function startCompiler(): Promise<Compiler> {
  await Promise.all([loadPart("compiler"), loadPart("types")]);
  const { compilerText, libraryTypes } = globalThis as unknown as Record<string, string>;
  const address = URL.createObjectURL(new Blob([compilerText!], { type: "text/javascript" }));
  const worker = new Worker(address);
  worker.postMessage(libraryTypes);
  const waiting = new Map<number, (reply: CompilerReply) => void>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<CompilerReply>) => {
    waiting.get(data.number)!(data);
    waiting.delete(data.number);
  };
  const asking =
    <Ask extends keyof Compiler>(ask: Ask) =>
    (...args: Parameters<Compiler[Ask]>): ReturnType<Compiler[Ask]> =>
      new Promise((resolve, reject) => {
        const number = (last += 1);
        waiting.set(number, (reply) =>
          "error" in reply ? reject(reply.error as Error) : resolve(reply.result as never),
        );
        worker.postMessage({ number, ask, args } satisfies CompilerQuestion);
      }) as ReturnType<Compiler[Ask]>;
  return {
    judge: asking("judge"),
    complete: asking("complete"),
    describe: asking("describe"),
    explain: asking("explain"),
    bringing: asking("bringing"),
    withValues: asking("withValues"),
    held: asking("held"),
  };
}
