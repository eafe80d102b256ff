import ts from "typescript";
import type { AnalysedCell, Check } from "./analyseNotebook.js";
import { changesOf } from "./changesOf.js";

/**
 * PW020: no function remembers what it was called with. What a closure or a private field hides can be
 * neither frozen nor compared, and the edition calls functions more often than the kernel does.
 */
export const checkMemory: Check = ({ cells }) =>
  cells.flatMap((cell) => {
    const { assigned, mutated } = changesOf(cell.parsed);
    const remembered = [
      ...assigned.filter((name) => isRemembered(name, cell, true)),
      ...mutated.map(({ root }) => root).filter((name) => isRemembered(name, cell, false)),
      ...cell.parsed.nodes.filter(isChangedPrivate),
    ];
    return remembered.map((node) => ({
      code: "PW020" as const,
      cell: cell.number,
      line: cell.parsed.line(node),
      message: `a function of cell ${cell.number} remembers \`${node.getText(cell.parsed.file)}\` from call to call: give it what it needs as arguments, and let it return what is new`,
    }));
  });

/** Whether a function that outlives the name's own scope gives it a value, or changes its value. */
function isRemembered(name: ts.Identifier, { parsed }: AnalysedCell, isAssigned: boolean): boolean {
  if (parsed.origin(name) === "free") return false;
  const declaration = parsed.declaration(name)!;
  const scope = functionAround(declaration);
  let writer = functionAround(name);
  if (writer === scope) return false;
  while (functionAround(writer!) !== scope) writer = functionAround(writer!);
  // What the cell's top level names is kept, and seen to change; a variable of it is not.
  return scope === undefined
    ? isAssigned && (isNamed(writer!) || isLate(writer!))
    : outlives(writer!, scope);
}

/** Whether a function runs, or goes on, when the cell around it may have come to its end. */
function isLate(node: FunctionNode): boolean {
  const call = node.parent;
  const isAsync = !!(ts.getCombinedModifierFlags(node as ts.Declaration) & ts.ModifierFlags.Async);
  const isReaction =
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    /^(then|catch|finally)$/.test(call.expression.name.text);
  return (isAsync || isReaction) && !ts.findAncestor(node, ts.isAwaitExpression);
}

type FunctionNode = ts.SignatureDeclaration;

function functionAround(node: ts.Node): FunctionNode | undefined {
  const found = ts.findAncestor(node.parent, ts.isFunctionLike);
  // A parameter belongs to its function, not to the one around it.
  return ts.isParameter(node) ? (node.parent as FunctionNode) : found;
}

/** Whether a function is declared, or is the value of a constant, rather than given to a call. */
function isNamed(node: ts.Node): boolean {
  if (ts.isFunctionDeclaration(node)) return true;
  const { parent } = node;
  if (ts.isVariableDeclaration(parent)) return true;
  return isPartOfValue(node) && isNamed(parent);
}

const isPartOfValue = ({ parent }: ts.Node): boolean =>
  ts.isParenthesizedExpression(parent) ||
  ts.isPropertyAssignment(parent) ||
  ts.isObjectLiteralExpression(parent) ||
  ts.isArrayLiteralExpression(parent) ||
  ts.isConditionalExpression(parent) ||
  ts.isAsExpression(parent) ||
  ts.isSatisfiesExpression(parent) ||
  ts.isClassLike(parent);

/** Whether `scope` returns the function, by itself, in what it returns, or by its name. */
function outlives(node: ts.Node, scope: FunctionNode): boolean {
  if (isReturned(node)) return true;
  const named = ts.isFunctionDeclaration(node) ? node : node.parent;
  if (!ts.isFunctionDeclaration(named) && !ts.isVariableDeclaration(named)) return false;
  const { name } = named;
  if (!name || !ts.isIdentifier(name)) return false;
  let found = false;
  const look = (each: ts.Node): void => {
    found ||= ts.isIdentifier(each) && each.text === name.text && each !== name && isReturned(each);
    ts.forEachChild(each, look);
  };
  look(scope);
  return found;
}

function isReturned(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isReturnStatement(parent)) return true;
  if (ts.isArrowFunction(parent)) return parent.body === node;
  if (ts.isShorthandPropertyAssignment(parent)) return isReturned(parent.parent);
  return isPartOfValue(node) && isReturned(parent);
}

/** `this.#count++` outside a constructor. */
function isChangedPrivate(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) || !ts.isPrivateIdentifier(node.name)) return false;
  const { parent } = node;
  const isTarget = ts.isBinaryExpression(parent)
    ? parent.left === node &&
      parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
    : (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) &&
      [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken].includes(parent.operator);
  return isTarget && !ts.isConstructorDeclaration(functionAround(node) ?? node);
}
