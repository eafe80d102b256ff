import ts from "typescript";
import type { ParsedCell } from "./parseCell.js";

/** The identifier at the start of `a`, `a.b[c]`, `(a as T).b!.c`, `(await a).b`; with `calls` also of `a.b().c`. */
export function rootOf(node: ts.Node, calls = false): ts.Identifier | undefined {
  if (ts.isIdentifier(node)) return node;
  const inner =
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isAwaitExpression(node) ||
    (calls && (ts.isCallExpression(node) || ts.isNewExpression(node)));
  return inner ? rootOf(node.expression, calls) : undefined;
}

/** The first name of a value that has several in the cell: `xs` for `ys`, after `const ys = xs`. */
export const aliasOf = (name: ts.Identifier, cell: ParsedCell): ts.Identifier =>
  follow(name, cell, (source) => (ts.isIdentifier(source) ? source : undefined));

/** The name of the value that a value is, or is a part of: `rows` for `row` in `for (const row of rows)`. */
export const aliasOfPart = (name: ts.Identifier, cell: ParsedCell): ts.Identifier =>
  follow(name, cell, (source) => rootOf(source));

function follow(
  name: ts.Identifier,
  cell: ParsedCell,
  next: (source: ts.Node) => ts.Identifier | undefined,
): ts.Identifier {
  const declaration = cell.declaration(name);
  const source = declaration && sourceOf(declaration);
  const before = source && next(source);
  return before && before !== name ? follow(before, cell, next) : name;
}

/** What a constant, a loop's variable or the parameter of `rows.forEach((row) => …)` is, or is a part of. */
function sourceOf(declaration: ts.Declaration): ts.Node | undefined {
  let node: ts.Node = declaration;
  while (ts.isBindingElement(node)) {
    // A rest is a copy.
    if (node.dotDotDotToken) return undefined;
    node = node.parent.parent;
  }
  if (ts.isParameter(node)) return listOfCallback(node);
  if (!ts.isVariableDeclaration(node) || !ts.isVariableDeclarationList(node.parent))
    return undefined;
  if (!(node.parent.flags & ts.NodeFlags.Const)) return undefined;
  const { parent: loop } = node.parent;
  return ts.isForOfStatement(loop) ? loop.expression : node.initializer;
}

const callers = new Set("forEach map filter flatMap find findIndex some every".split(" "));

function listOfCallback(parameter: ts.ParameterDeclaration): ts.Node | undefined {
  const callback = parameter.parent;
  const call = callback.parent;
  if (callback.parameters[0] !== parameter || parameter.dotDotDotToken) return undefined;
  if (!ts.isCallExpression(call) || call.arguments[0] !== callback) return undefined;
  const { expression } = call;
  return ts.isPropertyAccessExpression(expression) && callers.has(expression.name.text)
    ? expression.expression
    : undefined;
}
