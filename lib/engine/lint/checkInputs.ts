import ts from "typescript";
import type { AnalysedCell, Check, LintFinding } from "./analyseNotebook.js";
import { descendants } from "./parseCell.js";
import { roleOf } from "./roleOf.js";
import { isView, viewDeclaration } from "./viewsOf.js";

/** PW011: inputs in cells of their own. PW012: an input is called what its variable is called. */
export const checkInputs: Check = ({ cells }) =>
  cells.filter(callsView).flatMap((cell) => [...alone(cell), ...calledAlike(cell)]);

const callsView = ({ parsed }: AnalysedCell): boolean =>
  parsed.identifiers.some((node) => roleOf(node) === "value" && isView(parsed, node));

function alone({ number: cell, parsed }: AnalysedCell): LintFinding[] {
  const finding = (node: ts.Node, message: string): LintFinding => ({
    code: "PW011",
    cell,
    line: parsed.line(node),
    message,
  });
  return parsed.statements.flatMap((statement) => {
    const views = descendants(statement).filter(
      (node) => ts.isIdentifier(node) && roleOf(node) === "value" && isView(parsed, node),
    );
    const declaration = viewDeclaration(parsed, statement);
    if (!declaration && views.length > 0)
      return [
        finding(
          statement,
          `cell ${cell}: expected \`const name = view(…)\`, one a statement, found \`${firstLine(statement, parsed.file)}\``,
        ),
      ];
    if (!declaration && !ts.isEmptyStatement(statement))
      return [
        finding(
          statement,
          `cell ${cell} has an input and \`${firstLine(statement, parsed.file)}\`: give the input a cell of its own`,
        ),
      ];
    return [
      ...views
        .slice(1)
        .map((node) =>
          finding(node, `cell ${cell}: expected one \`view\` a statement, found another inside it`),
        ),
      ...ownNames(statement, parsed).map((node) =>
        finding(
          node,
          `\`${node.text}\` is an input of cell ${cell} and used in it: put what it drives in another cell`,
        ),
      ),
    ];
  });
}

const ownNames = (statement: ts.Statement, parsed: AnalysedCell["parsed"]): ts.Identifier[] =>
  descendants(statement)
    .filter(ts.isIdentifier)
    .filter((node) => roleOf(node) === "value" && parsed.origin(node) === "cell");

function calledAlike({ number: cell, views }: AnalysedCell): LintFinding[] {
  return views.flatMap(({ name, inputName, line }) => {
    if (inputName === name) return [];
    const found = inputName === undefined ? "no name in quotes" : `"${inputName}"`;
    const message = `input \`${name}\` of cell ${cell}: expected a call that begins with its name, \`view(slider("${name}"))\`, found ${found}`;
    return [{ code: "PW012", cell, line, message }];
  });
}

const firstLine = (node: ts.Node, file: ts.SourceFile): string =>
  node.getText(file).split("\n")[0]!.trim();
