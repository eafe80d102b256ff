import ts from "typescript";
import type { Cell } from "./notebook.js";

/** As tslab checks types, so that a notebook means the same in all that run it. */
export const typeOptions: ts.CompilerOptions = {
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

/** The code cells of a notebook as one module, and where each of its lines comes from. */
export interface NotebookModule {
  readonly text: string;
  readonly places: readonly { readonly cell: number; readonly line: number }[];
}

export function notebookModule(cells: readonly Cell[]): NotebookModule {
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
