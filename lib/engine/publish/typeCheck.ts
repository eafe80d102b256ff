import { join } from "node:path";
import ts from "typescript";
import type { Notebook } from "../dataflow/notebook.js";
import { notebookModule, typeOptions } from "../dataflow/notebookModule.js";
import type { Problem } from "../dataflow/problem.js";

/** Type errors of all notebooks, each notebook checked as one module, its cells in order. */
export function typeCheck(notebooks: readonly Notebook[]): Problem[] {
  const modules = new Map(
    notebooks.map((notebook) => [fileName(notebook), notebookModule(notebook.cells)]),
  );
  const host = ts.createCompilerHost(typeOptions);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const text = modules.get(name)?.text;
    return text === undefined
      ? getSourceFile.call(host, name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  host.fileExists = (name) => modules.has(name) || fileExists.call(host, name);
  host.readFile = (name) => modules.get(name)?.text ?? readFile.call(host, name);
  const program = ts.createProgram([...modules.keys()], typeOptions, host);
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
