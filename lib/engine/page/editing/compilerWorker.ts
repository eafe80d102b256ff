import { judgeNotebook } from "../../dataflow/judgeNotebook.js";
import { notebookTypes, type NotebookTypes } from "../../dataflow/notebookTypes.js";
import { heldCells } from "../../lint/askedInputs.js";
import { inputPieces } from "../../kernel/inputPieces.js";
import type { Compiler, CompilerQuestion, CompilerReply } from "./compiler.js";

/**
 * Runs in a worker that TypeScript makes large: answers each question once. The first message brings the
 * declarations of what notebooks may import, as JSON.
 */
export function serveCompiler(): void {
  let known: NotebookTypes | undefined;
  let files = "";
  const types = (): NotebookTypes =>
    (known ??= notebookTypes(JSON.parse(files) as Readonly<Record<string, string>>));
  const answers: { [Ask in keyof Compiler]: (...args: never[]) => unknown } = {
    judge: (...[cells, edited]: Parameters<Compiler["judge"]>) =>
      judgeNotebook(cells, edited, types().faults(cells)),
    complete: (...args: Parameters<Compiler["complete"]>) => types().complete(...args),
    describe: (...args: Parameters<Compiler["describe"]>) => types().describe(...args),
    withValues: (...[source, values]: Parameters<Compiler["withValues"]>) =>
      inputPieces(source)
        .map((piece) =>
          typeof piece === "string"
            ? piece
            : piece.before + JSON.stringify(values[piece.name]) + piece.after,
        )
        .join(""),
    held: (...[cells]: Parameters<Compiler["held"]>) => [...heldCells({ cells })],
    explain: (...args: Parameters<Compiler["explain"]>) => types().explain(...args),
    bringing: (...args: Parameters<Compiler["bringing"]>) => types().bringing(...args),
  };
  addEventListener("message", ({ data }: MessageEvent<CompilerQuestion | string>) => {
    if (typeof data === "string") return void (files = data);
    const { number, ask, args } = data;
    const answer = (reply: CompilerReply): void => postMessage(reply);
    try {
      answer({ number, result: answers[ask](...(args as never[])) });
    } catch (error) {
      answer({ number, error });
    }
  });
}
