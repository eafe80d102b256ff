import { transpile } from "@observablehq/notebook-kit";
import ts from "typescript";
import { writtenLines } from "./writtenLines.js";

/** A cell as a function: the names it uses, the names it defines, and its text. */
export interface TranspiledCell {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly body: string;
}

/**
 * Compiles a cell without its imports to a JavaScript function of the names it uses.
 *
 * TypeScript strips the types here: Notebook Kit, asked to, first reads TypeScript as JavaScript, and
 * takes the slash of `x! / y` for the start of a regular expression.
 *
 * @throws SyntaxError when the cell gives a second value to another cell's name, or is no program
 */
export function transpileCell(source: string): TranspiledCell {
  const { inputs = [], outputs = [], body } = transpile(ts.transpile(source, options), "js");
  return { inputs, outputs, body };
}

/** For each line of the body of a compiled cell, the line of its source. */
export function bodyLines(source: string): readonly (number | undefined)[] {
  const compilerOptions = { ...options, sourceMap: true };
  const { sourceMapText } = ts.transpileModule(source, { compilerOptions });
  const { mappings } = JSON.parse(sourceMapText!) as { mappings: string };
  // The body's first line is the head of a function.
  return [undefined, ...writtenLines(mappings)];
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.Preserve,
  verbatimModuleSyntax: true,
};
