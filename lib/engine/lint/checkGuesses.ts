import ts from "typescript";
import type { AnalysedCell, Check, LintFinding } from "./analyseNotebook.js";
import { askedInputs } from "./askedInputs.js";
import { viewDeclaration } from "./viewsOf.js";

/** PW021: a guess has no default, and something to hold back; likewise an answer to an exercise. */
export const checkGuesses: Check = (notebook) => {
  const asked = askedInputs(notebook);
  return [
    ...notebook.cells.flatMap((cell) =>
      asked.some((each) => each.cell === cell.number) ? defaultsIn(cell) : [],
    ),
    ...asked
      .filter(({ followers }) => followers.size === 0)
      .map(({ name, word, cell, line }): LintFinding => {
        const remedy =
          word === "guess"
            ? `show the answer after it, \`show(…, { after: ${name} })\``
            : `check it, \`show(exercise({ answer: ${name}, … }))\``;
        const message = `nothing depends on ${word} \`${name}\` of cell ${cell}: ${remedy}`;
        return { code: "PW021", cell, line, message, isOpen: true };
      }),
  ];
};

function defaultsIn({ number: cell, parsed, views }: AnalysedCell): LintFinding[] {
  return parsed.statements.flatMap((statement) => {
    const declaration = viewDeclaration(parsed, statement);
    const [call] = declaration ? (declaration.initializer as ts.CallExpression).arguments : [];
    const options = call && ts.isCallExpression(call) ? call.arguments[1] : undefined;
    const asked = views.find(({ line }) => line === parsed.line(statement));
    if (!options || !ts.isObjectLiteralExpression(options) || !isAsked(asked?.word)) return [];
    return options.properties
      .filter((property) => property.name?.getText(parsed.file) === "value")
      .map((property): LintFinding => {
        const message = `${asked!.word} \`${asked!.name}\` of cell ${cell} has a default, \`${property.getText(parsed.file)}\`: leave it out, its value is null until the reader answers`;
        return { code: "PW021", cell, line: parsed.line(property), message };
      });
  });
}

const isAsked = (word: string | undefined): boolean => word === "guess" || word === "question";
