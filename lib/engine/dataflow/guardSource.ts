import ts from "typescript";
import { guardName } from "./guardName.js";

/**
 * A cell's source in which every loop, and every function that the cell itself calls, tells a guard that it goes on,
 * so that one without an end can be stopped. Lines stay where they are. Functions that the cell only hands on stay
 * as they are: Arquero reads their text.
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
    else if (ts.isFunctionLike(node) && "body" in node && node.body && called.has(nameOf(node)))
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

/** Names by which a cell calls a function: `f(…)`, `this.f(…)`. */
function calledNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const { expression } = node;
      if (ts.isIdentifier(expression)) names.add(expression.text);
      else if (ts.isPropertyAccessExpression(expression)) names.add(expression.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

function nameOf({ name, parent }: ts.SignatureDeclaration): string {
  const own = name ?? (ts.isVariableDeclaration(parent) ? parent.name : undefined);
  return own && ts.isIdentifier(own) ? own.text : "";
}
