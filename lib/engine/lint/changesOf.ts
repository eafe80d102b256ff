import ts from "typescript";
import { aliasOf, aliasOfPart, rootOf } from "./aliasOf.js";
import type { ParsedCell } from "./parseCell.js";

/** What a cell does to values: names it assigns, and calls and assignments that change a value in place. */
export interface Changes {
  readonly assigned: readonly ts.Identifier[];
  readonly mutated: readonly Mutation[];
  /** Assigned names that are not read at the same time, as `x += 1` reads `x`. */
  readonly written: ReadonlySet<ts.Identifier>;
}

export interface Mutation {
  /** The name by which the cell has the value, or the one that this is another name for. */
  readonly root: ts.Identifier;
  readonly node: ts.Node;
  /** Whether the cell uses what the change returns: only an array's methods then surely change it. */
  readonly onlyArrays?: true;
}

const arrayMutators = new Set(
  "push pop shift unshift splice sort reverse fill copyWithin".split(" "),
);
const mutators = new Set([...arrayMutators, ..."set add delete clear".split(" ")]);
const mutatorsOfArgument =
  /^(Object|Reflect)\.(assign|define\w+|setPrototypeOf|set|deleteProperty)$/;

export function changesOf(cell: ParsedCell): Changes {
  const { nodes, file } = cell;
  const assigned: ts.Identifier[] = [];
  const mutated: Mutation[] = [];
  const written = new Set<ts.Identifier>();
  const change = (target: ts.Node, whole: ts.Node, reads: boolean): void => {
    for (const leaf of targets(target)) {
      const root = rootOf(leaf);
      if (root === leaf) assigned.push(root);
      else if (root) mutated.push({ root: aliasOfPart(root, cell), node: whole });
      if (root === leaf && !reads) written.add(root);
    }
  };
  for (const node of nodes) {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind))
      change(node.left, node, node.operatorToken.kind !== ts.SyntaxKind.EqualsToken);
    else if (
      (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
      isStep(node.operator)
    )
      change(node.operand, node, true);
    else if (
      (ts.isForOfStatement(node) || ts.isForInStatement(node)) &&
      !isDeclaration(node.initializer)
    )
      change(node.initializer, node.initializer, false);
    else if (ts.isDeleteExpression(node)) change(node.expression, node, true);
    else if (ts.isCallExpression(node)) {
      const root = isDiscarded(node) ? mutatedBy(node, file) : undefined;
      const array = root ? undefined : mutatedArray(node);
      if (root) mutated.push({ root: aliasOfPart(root, cell), node });
      if (array) mutated.push({ root: aliasOf(array, cell), node, onlyArrays: true });
    }
  }
  return { assigned, mutated, written };
}

/** The innermost places that an assignment to `node` fills; several when it destructures. */
function targets(node: ts.Node): ts.Node[] {
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(targets);
  if (ts.isObjectLiteralExpression(node)) return node.properties.flatMap(targets);
  if (ts.isPropertyAssignment(node)) return targets(node.initializer);
  if (ts.isShorthandPropertyAssignment(node)) return [node.name];
  if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) return targets(node.expression);
  if (ts.isBinaryExpression(node)) return targets(node.left);
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
    return targets(node.expression);
  return [node];
}

function mutatedBy({ expression, arguments: [first] }: ts.CallExpression, file: ts.SourceFile) {
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  if (mutatorsOfArgument.test(expression.getText(file))) return first && rootOf(first);
  return mutators.has(expression.name.text) ? rootOf(expression.expression) : undefined;
}

/** `xs` in `xs.reverse()`. */
function mutatedArray({ expression }: ts.CallExpression): ts.Identifier | undefined {
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const { name, expression: array } = expression;
  return arrayMutators.has(name.text) && ts.isIdentifier(array) ? array : undefined;
}

/** Whether nothing is done with the value of a call: a statement, or `xs.forEach((x) => call)`. */
function isDiscarded({ parent }: ts.Node): boolean {
  if (ts.isAwaitExpression(parent) || ts.isVoidExpression(parent)) return isDiscarded(parent);
  if (ts.isExpressionStatement(parent)) return true;
  const call = ts.isArrowFunction(parent) && parent.parent;
  return (
    !!call &&
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    call.expression.name.text === "forEach"
  );
}

const isDeclaration = (node: ts.Node): boolean => ts.isVariableDeclarationList(node);
const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
const isStep = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.PlusPlusToken || kind === ts.SyntaxKind.MinusMinusToken;
