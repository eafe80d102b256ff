import { isAuthorsWord } from "../lint/authorsWords.js";
import { importsOf } from "../lint/importsOf.js";
import { parseCell } from "../lint/parseCell.js";
import type { Cell, Notebook } from "./notebook.js";
import { transpileCell } from "./transpileCell.js";

/**
 * Compiles a linted notebook to a JavaScript module that exports its `program`.
 * Each code cell becomes a function of the names it uses; imports are gathered at the top.
 *
 * @param resolve - where the module finds what the notebook imports from, e.g. `"../lib"`
 */
export function compileNotebook(
  notebook: Notebook,
  resolve: (specifier: string) => string,
): string {
  const imports: Import[] = [];
  const cells: string[] = [];
  for (const cell of notebook.cells.filter(({ kind }) => kind === "code")) {
    const { names, rest } = splitImports(cell.source);
    imports.push(...names.filter(({ local }) => !isAuthorsWord(local)));
    if (rest.trim()) cells.push(compileCell(cell, rest));
  }
  const statements = imports.map(({ imported, from }, index) => {
    const clause = imported === "*" ? `* as $${index}` : `{ ${imported} as $${index} }`;
    return `import ${clause} from ${JSON.stringify(resolve(from))};`;
  });
  const values = imports.map(({ local }, index) => `${JSON.stringify(local)}: $${index}`);
  return `${statements.join("\n")}
export const program = {
  name: ${JSON.stringify(notebook.name)},
  imports: { ${values.join(", ")} },
  cells: [
${cells.join(",\n")}
  ],
};
`;
}

function compileCell({ id, number }: Cell, source: string): string {
  const { inputs, outputs, body } = transpileCell(source);
  const kind = inputs.includes("view") ? "input" : "code";
  const head = { id, number, kind, inputs, outputs };
  return `{ ...${JSON.stringify(head)}, body: ${body} }`;
}

/** A value that a cell imports, and its name there. */
export interface Import {
  readonly from: string;
  readonly imported: string;
  readonly local: string;
}

/** Value imports of a cell, and its source with every import blanked out, line by line. */
export function splitImports(source: string): { names: Import[]; rest: string } {
  const imports = importsOf(parseCell(source).file);
  const blank = (text: string): string => text.replace(/[^\n]/g, " ");
  const rest = imports.reduce(
    (text, { start, end }) =>
      text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end),
    source,
  );
  const names = imports.flatMap(({ from, names }) =>
    names
      .filter(({ typeOnly }) => !typeOnly)
      .map(({ imported, local }) => ({ from, imported, local })),
  );
  return { names, rest };
}
