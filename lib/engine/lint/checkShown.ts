import ts from "typescript";
import type { AnalysedCell, Check, LintFinding } from "./analyseNotebook.js";
import { roleOf } from "./roleOf.js";
import { usesWord } from "./viewsOf.js";

/**
 * PW013: what a cell shows, it shows with `show`. tslab prints the value of an expression that ends a
 * cell; the edition does not.
 */
export const checkShown: Check = ({ cells }) =>
  cells.flatMap((cell) => [...atTheEnd(cell), ...onTheConsole(cell)]);

function atTheEnd({ number: cell, parsed }: AnalysedCell): LintFinding[] {
  const last = parsed.statements.filter((statement) => !isErased(statement)).at(-1);
  if (!last || !ts.isExpressionStatement(last) || isDirective(last)) return [];
  const { expression } = last;
  if (shows(expression, (node) => usesWord(parsed, node, "show") || usesWord(parsed, node, "live")))
    return [];
  const text = expression.getText(parsed.file).split("\n")[0]!;
  const message = `cell ${cell} ends in \`${text}\`, which tslab would print: show it, \`show(…)\`, or keep it in a \`const\``;
  return [{ code: "PW013", cell, line: parsed.line(last), message }];
}

/** `show(x)` or `live()`, `await show(x)`, either of two, or `void` of anything, which prints nothing. */
function shows(node: ts.Expression, isShow: (node: ts.Node) => boolean): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node))
    return shows(node.expression, isShow);
  if (ts.isConditionalExpression(node))
    return shows(node.whenTrue, isShow) && shows(node.whenFalse, isShow);
  return ts.isVoidExpression(node) || (ts.isCallExpression(node) && isShow(node.expression));
}

const isErased = (statement: ts.Statement): boolean =>
  ts.isInterfaceDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement) ||
  ts.isImportDeclaration(statement) ||
  ts.isEmptyStatement(statement);

const isDirective = ({ expression }: ts.ExpressionStatement): boolean =>
  ts.isStringLiteral(expression) && expression.text.startsWith("use ");

function onTheConsole({ number: cell, parsed }: AnalysedCell): LintFinding[] {
  return parsed.identifiers
    .filter(
      (node) =>
        node.text === "console" && roleOf(node) === "value" && parsed.origin(node) === "free",
    )
    .map((node) => ({
      code: "PW013",
      cell,
      line: parsed.line(node),
      message: `cell ${cell} writes to the console, which the page does not show: use \`show(…)\``,
    }));
}
