import ts from "typescript";
import { isAuthorsWord } from "./authorsWords.js";
import type { AnalysedCell, AnalysedNotebook, Check, LintFinding } from "./analyseNotebook.js";

const allowed: readonly string[] = ["../lib", "arquero"];
const plotly = /^plotly\.js/;

/** PW005, PW008, PW010, PW015: what a notebook may import, and in which form. */
export const checkImports: Check = (notebook) =>
  notebook.cells.flatMap((cell) => [
    ...untypedTypes(cell, notebook),
    ...origins(cell),
    ...forms(cell),
  ]);

function untypedTypes(
  { number: cell, imports }: AnalysedCell,
  { cells }: AnalysedNotebook,
): LintFinding[] {
  return imports
    .filter(({ from }) => !plotly.test(from))
    .flatMap(({ names }) => names)
    .filter(({ local, typeOnly }) => {
      const isName = ({ name }: { readonly name: string }): boolean => name === local;
      const usedAsValue = cells.some(({ references }) => references.some(isName));
      return (
        !typeOnly && !usedAsValue && cells.some(({ typeReferences }) => typeReferences.some(isName))
      );
    })
    .map(({ local, line }) => ({
      code: "PW005",
      cell,
      line,
      message: `\`${local}\` is imported in cell ${cell} as a value and used only as a type: write \`type ${local}\` or \`import type\``,
    }));
}

function origins({ number: cell, imports }: AnalysedCell): LintFinding[] {
  return imports.flatMap(({ from, typeOnly, names, line }): LintFinding[] => {
    const onlyTypes = typeOnly || (names.length > 0 && names.every((name) => name.typeOnly));
    if (allowed.includes(from) || (plotly.test(from) && onlyTypes)) return [];
    if (plotly.test(from))
      return [
        {
          code: "PW008",
          cell,
          line,
          message: `cell ${cell} imports "${from}" as a value: use \`import type\`, and \`show\` a figure`,
        },
      ];
    const message = `cell ${cell} imports from "${from}": import only from "../lib" and "arquero"`;
    return [{ code: "PW010", cell, line, message }];
  });
}

/** The compiler takes `view` and `show` out of an import by name, and has no default export to offer. */
function forms({ number: cell, imports, parsed }: AnalysedCell): LintFinding[] {
  const finding = (line: number, found: string, expected: string): LintFinding => {
    const message = `cell ${cell} has ${found}: write ${expected}`;
    return { code: "PW015", cell, line, message };
  };
  const all = imports.flatMap(({ from, names }) => names.map((name) => ({ from, ...name })));
  const equals = parsed.statements.filter(ts.isImportEqualsDeclaration);
  return [
    ...all.flatMap(({ from, imported, local, line }) => {
      if (imported === "default")
        return [
          finding(line, `the default import \`${local}\``, `\`import * as ${local} from …\``),
        ];
      if (imported === "*" && from === "../lib")
        return [
          finding(line, `all of "../lib" as \`${local}\``, `\`import { name } from "../lib"\``),
        ];
      if (isAuthorsWord(imported) && local !== imported)
        return [
          finding(
            line,
            `\`${imported}\` under the name \`${local}\``,
            `\`import { ${imported} } from …\``,
          ),
        ];
      return [];
    }),
    ...equals.map((node) =>
      finding(parsed.line(node), `\`import ${node.name.text} = …\``, "`import { name } from …`"),
    ),
  ];
}
