import { judgeNotebook } from "../../dataflow/judgeNotebook.js";
import type { Question, Reply } from "./compiler.js";

/** Runs in a worker that TypeScript makes large: answers each question once. */
export function serveCompiler(): void {
  addEventListener("message", ({ data: { number, cells, edited } }: MessageEvent<Question>) => {
    const answer = (reply: Reply): void => postMessage(reply);
    try {
      answer({ number, result: judgeNotebook(cells, edited) });
    } catch (error) {
      answer({ number, error });
    }
  });
}
