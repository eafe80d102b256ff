import { transpile } from "@observablehq/notebook-kit";
import ts from "typescript";

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

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.Preserve,
  verbatimModuleSyntax: true,
};
