import ts from "typescript";
import type { AnalysedCell, Check, Definer, LintFinding } from "./analyseNotebook.js";
import { isAuthorsWord } from "./authorsWords.js";
import { taken } from "./globals.js";

/** PW001: one definition of a name. PW017: no definition of a name that exists already. */
export const checkNames: Check = (notebook) => [
  ...definedTwice([...notebook.values.values(), ...notebook.types.values()]),
  ...notebook.cells.flatMap((analysed) => {
    const { number: cell, definitions, imports } = analysed;
    const imported = imports.flatMap(({ names }) =>
      names.map(({ local: name, line }) => ({ name, line })),
    );
    return [
      ...[...definitions, ...imported].filter(({ name }) => taken.has(name)),
      ...definitions.filter(({ name }) => isAuthorsWord(name) || isPromise(name, analysed)),
    ].map(({ name, line }) => ({
      code: "PW017" as const,
      cell,
      line,
      message: `\`${name}\` is defined in cell ${cell} and is already ${owner(name)}: rename it`,
    }));
  }),
];

const owner = (name: string): string =>
  isAuthorsWord(name) ? "a word of the edition" : "a name of JavaScript or the browser";

/** JavaScript takes what has a function `then` for a promise, also all that a cell defines together. */
function isPromise(name: string, { parsed }: AnalysedCell): boolean {
  if (name !== "then") return false;
  const [declared] = parsed.topLevel().find((symbol) => symbol.name === name)!.declarations!;
  const value = ts.isVariableDeclaration(declared!) ? declared.initializer : declared;
  return !!value && ts.isFunctionLike(value);
}

function definedTwice(names: readonly (readonly Definer[])[]): LintFinding[] {
  const found = new Map<string, LintFinding>();
  for (const [first, ...others] of names)
    for (const { name, cell, line, isImport } of others) {
      if (cell === first!.cell || found.has(`${name} ${cell}`)) continue;
      const again = isImport === first!.isImport ? "" : `${how({ isImport })} `;
      const remedy =
        isImport && first!.isImport
          ? `import it once, in cell ${first!.cell}`
          : "rename one, or put it in a block or a function";
      const message = `\`${name}\` is ${how(first!)} in cell ${first!.cell} and ${again}again in cell ${cell}: ${remedy}`;
      found.set(`${name} ${cell}`, { code: "PW001", cell, line, message });
    }
  return [...found.values()];
}

const how = ({ isImport }: Pick<Definer, "isImport">): string =>
  isImport ? "imported" : "defined";
