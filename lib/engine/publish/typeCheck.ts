import { join } from "node:path";
import ts from "typescript";
import type { Notebook } from "../dataflow/notebook.js";
import { notebookModule } from "../dataflow/notebookModule.js";
import type { Problem } from "../dataflow/problem.js";
import { typeProgram } from "./typeProgram.js";

/** Type errors of all notebooks, each notebook checked as one module, its cells in order. */
export function typeCheck(notebooks: readonly Notebook[]): Problem[] {
  const modules = new Map(
    notebooks.map((notebook) => [fileName(notebook), notebookModule(notebook.cells)]),
  );
  const texts = [...modules].map(([name, { text }]) => [name, text] as const);
  const program = typeProgram(new Map(texts));
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
