import ts from "typescript";
import type { AuthorsWord } from "./authorsWords.js";
import type { ParsedCell } from "./parseCell.js";

/** An input: `const name = view(slider("inputName"))`. */
export interface View {
  readonly name: string;
  /** First argument of the call inside `view`, when that is a string. */
  readonly inputName?: string;
  /** The function that makes the input: `slider`. */
  readonly word?: string;
  readonly line: number;
}

/** The inputs of a cell, in order: its statements of the exact form `const NAME = view(EXPRESSION)`. */
export function viewsOf(cell: ParsedCell): View[] {
  return cell.statements.flatMap((statement) => {
    const declaration = viewDeclaration(cell, statement);
    if (!declaration) return [];
    const [made] = (declaration.initializer as ts.CallExpression).arguments;
    const inputName = firstString(made!);
    const word = ts.isCallExpression(made!) && { word: made.expression.getText(cell.file) };
    const view = { name: (declaration.name as ts.Identifier).text, line: cell.line(statement) };
    return [{ ...view, ...(inputName !== undefined && { inputName }), ...word }];
  });
}

/** The declaration in `const NAME = view(EXPRESSION)`, and `undefined` for any other statement. */
export function viewDeclaration(
  cell: ParsedCell,
  statement: ts.Statement,
): ts.VariableDeclaration | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const { flags, declarations } = statement.declarationList;
  const [declaration] = declarations;
  if ((flags & ts.NodeFlags.BlockScoped) !== ts.NodeFlags.Const || declarations.length !== 1)
    return undefined;
  if (!declaration?.initializer || !ts.isIdentifier(declaration.name)) return undefined;
  const call = declaration.initializer;
  if (!ts.isCallExpression(call) || call.arguments.length !== 1) return undefined;
  return isView(cell, call.expression) ? declaration : undefined;
}

/** Whether `node` is the author's word `view`, not a local name that happens to be the same. */
export function isView(cell: ParsedCell, node: ts.Node): node is ts.Identifier {
  return usesWord(cell, node, "view");
}

export function usesWord(
  cell: ParsedCell,
  node: ts.Node,
  word: AuthorsWord,
): node is ts.Identifier {
  return ts.isIdentifier(node) && node.text === word && cell.origin(node) === "free";
}

function firstString(expression: ts.Expression): string | undefined {
  const argument = ts.isCallExpression(expression) ? expression.arguments[0] : undefined;
  return argument && ts.isStringLiteralLike(argument) ? argument.text : undefined;
}
