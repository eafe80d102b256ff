import ts from "typescript";
import { typeOptions } from "../dataflow/notebookModule.js";

/** TypeScript's program of modules that stand in no file, by the names that they would have; it imports from files. */
export function typeProgram(modules: ReadonlyMap<string, string>): ts.Program {
  const host = ts.createCompilerHost(typeOptions);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const text = modules.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  host.fileExists = (name) => modules.has(name) || fileExists.call(host, name);
  host.readFile = (name) => modules.get(name) ?? readFile.call(host, name);
  return ts.createProgram([...modules.keys()], typeOptions, host);
}
