import ts from "typescript";
import type { AnalysedCell, Check, Finding } from "./analyseNotebook.js";
import { outside, unrepeatable } from "./globals.js";
import { roleOf } from "./roleOf.js";

/** PW009: no clock and no unseeded randomness. PW010: no way out of the notebook. */
export const checkOutside: Check = ({ cells, values }) =>
  cells.flatMap((cell) => {
    const global = (node: ts.Node): node is ts.Identifier =>
      ts.isIdentifier(node) &&
      roleOf(node) === "value" &&
      cell.parsed.origin(node) === "free" &&
      !values.has(node.text);
    return cell.parsed.nodes.flatMap((node) => [
      ...repeatable(cell, node, global),
      ...inside(cell, node, global),
    ]);
  });

type IsGlobal = (node: ts.Node) => node is ts.Identifier;

function repeatable(
  { number: cell, parsed }: AnalysedCell,
  node: ts.Node,
  global: IsGlobal,
): Finding[] {
  const isDate = (callee: ts.Node): boolean => global(callee) && callee.text === "Date";
  const found =
    (global(node) && unrepeatable.has(node.text)) ||
    (ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length) ||
    (ts.isCallExpression(node) && isDate(node.expression)) ||
    members(node, global).some((member) =>
      /^(Math\.random|Date\.now|(.+\.)?op\.(random|now))$/.test(member),
    );
  if (!found) return [];
  const message = `\`${node.getText(parsed.file)}\` in cell ${cell} differs from run to run: use a fixed date, or numbers from a seeded generator`;
  return [{ code: "PW009", cell, line: parsed.line(node), message }];
}

/** `Math.random` for `Math.random`, `Math["random"]` and `const { random } = Math`. */
function members(node: ts.Node, global: IsGlobal): string[] {
  const membersOf = (object: ts.Node, names: readonly string[]): string[] =>
    known(object, global) ? names.map((name) => `${object.getText()}.${name}`) : [];
  if (ts.isPropertyAccessExpression(node)) return membersOf(node.expression, [node.name.text]);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return membersOf(node.expression, [node.argumentExpression.text]);
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isObjectBindingPattern(node.name))
    return [];
  const names = node.name.elements.map(({ propertyName, name }) =>
    (propertyName ?? name).getText(),
  );
  return membersOf(node.initializer, names);
}

/** A global object, or Arquero's `op` under any import. */
const known = (node: ts.Node, global: IsGlobal): boolean =>
  global(node) || /(^|\.)op$/.test(node.getText());

function inside(
  { number: cell, parsed }: AnalysedCell,
  node: ts.Node,
  global: IsGlobal,
): Finding[] {
  const found = wayOut(node, global);
  if (!found) return [];
  const message = `cell ${cell} reaches outside the notebook with \`${found}\`: use the library's words, and data of the package`;
  return [{ code: "PW010", cell, line: parsed.line(node), message }];
}

function wayOut(node: ts.Node, global: IsGlobal): string | undefined {
  if (global(node) && outside.has(node.text)) return node.text;
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
    return "import.meta";
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return "import(…)";
  return global(node.expression) && node.expression.text === "Function" ? "Function(…)" : undefined;
}
