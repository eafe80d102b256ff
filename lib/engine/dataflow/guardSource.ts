import ts from "typescript";
import { guardName } from "./guardName.js";

/**
 * A cell's source in which every loop, and every function that the cell calls or that can call itself, tells a guard
 * that it goes on, so that one without an end can be stopped. Lines stay where they are. Functions that the cell only
 * hands on stay as they are: Arquero reads their text.
 */
export function guardSource(source: string): string {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true);
  const called = calledNames(file);
  const insertions: { readonly at: number; readonly text: string }[] = [];
  const guard = (body: ts.Node, open: string, close: string): void => {
    const call = `${guardName}(${file.getLineAndCharacterOfPosition(body.parent.getStart()).line + 1})`;
    if (ts.isBlock(body)) insertions.push({ at: body.getStart() + 1, text: `${call};` });
    else
      insertions.push(
        { at: body.getStart(), text: open.replace("()", call) },
        { at: body.end, text: close },
      );
  };
  const visit = (node: ts.Node): void => {
    // What closes around an inner part stands before what closes around an outer one: inner parts come first.
    ts.forEachChild(node, visit);
    if (ts.isIterationStatement(node, false)) guard(node.statement, "{();", "}");
    else if (ts.isFunctionLike(node) && "body" in node && node.body && isCalled(node, called))
      guard(node.body as ts.Node, "((),", ")");
  };
  visit(file);
  return insertions
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => b.at - a.at || order(a, b))
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), source);
}

/** Of two insertions at one place the later one is written first; what opens an outer part goes before an inner one. */
const order = (
  a: { readonly text: string; readonly index: number },
  b: { readonly text: string; readonly index: number },
): number => (/^[})]/.test(a.text) ? b.index - a.index : a.index - b.index);

/** Names by which a cell calls a function: `f(…)`, f`…`. */
function calledNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) names.add(node.expression.getText());
    else if (ts.isTaggedTemplateExpression(node)) names.add(node.tag.getText());
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** Whether the cell calls a function by its name, or it can call itself: by its name, by what holds it, as a member. */
function isCalled(node: ts.SignatureDeclaration, called: ReadonlySet<string>): boolean {
  if (ts.isClassElement(node) || ts.isAccessor(node)) return true;
  let holder: ts.Node = node.parent;
  while (ts.isPropertyAssignment(holder) || ts.isExpression(holder)) {
    if (ts.isCallExpression(holder) || isAssignment(holder)) break;
    holder = holder.parent;
  }
  if (ts.isPropertyDeclaration(holder)) return true;
  const names = [
    node.name,
    ts.isVariableDeclaration(holder) ? holder.name : isAssignment(holder) ? holder.left : undefined,
  ].flatMap((name) => name?.getText() ?? []);
  const isOwn = (part: ts.Node): boolean =>
    ts.isIdentifier(part) &&
    part !== node.name &&
    !(ts.isPropertyAccessExpression(part.parent) && part.parent.name === part) &&
    names.some((name) => root(name) === part.text);
  const mentions = (part: ts.Node): boolean =>
    isOwn(part) || (ts.forEachChild(part, mentions) ?? false);
  return names.some((name) => called.has(name)) || mentions(node);
}

const isAssignment = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;

/** The name at which `o.f` begins. */
const root = (name: string): string => /^[\w$]*/.exec(name)![0];
