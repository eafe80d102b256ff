import { join } from "node:path";
import ts from "typescript";
import type { Notebook } from "../dataflow/notebook.js";
import type { Problem } from "../dataflow/problem.js";

/** As tslab sets them, so that a notebook means the same in both runners. */
const options: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  esModuleInterop: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** Type errors of all notebooks, each notebook checked as one module, its cells in order. */
export function typeCheck(notebooks: readonly Notebook[]): Problem[] {
  const modules = new Map(notebooks.map((notebook) => [fileName(notebook), toModule(notebook)]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const text = modules.get(name)?.text;
    return text === undefined
      ? getSourceFile.call(host, name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  host.fileExists = (name) => modules.has(name) || fileExists.call(host, name);
  host.readFile = (name) => modules.get(name)?.text ?? readFile.call(host, name);
  const program = ts.createProgram([...modules.keys()], options, host);
  return notebooks.flatMap((notebook) => {
    const name = fileName(notebook);
    const source = program.getSourceFile(name)!;
    const { places } = modules.get(name)!;
    const diagnostics = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return diagnostics.map(({ start = 0, code, messageText }) => {
      const { line } = source.getLineAndCharacterOfPosition(start);
      const message = ts.flattenDiagnosticMessageText(messageText, "\n");
      return { file: notebook.file, code: `TS${code}`, message, ...places[line]! };
    });
  });
}

const fileName = ({ project, file }: Notebook): string => join(project.folder, `${file}.ts`);

/** One module out of the code cells, and for each of its lines the cell and line it came from. */
function toModule({ cells }: Notebook): { text: string; places: { cell: number; line: number }[] } {
  const lines: string[] = [];
  const places: { cell: number; line: number }[] = [];
  for (const { kind, number, source } of cells) {
    if (kind !== "code") continue;
    source.split("\n").forEach((text, index) => {
      lines.push(text);
      places.push({ cell: number, line: index + 1 });
    });
    lines[lines.length - 1] += ";";
  }
  places.push({ cell: cells.at(-1)?.number ?? 1, line: 1 });
  return { text: [...lines, "export {};"].join("\n"), places };
}
