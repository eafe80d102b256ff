import ts from "typescript";
import type { AnalysedCell, Check, LintFinding } from "./analyseNotebook.js";
import { outside, unrepeatable } from "./globals.js";
import { roleOf } from "./roleOf.js";

/** PW009: no clock and no unseeded randomness. PW010: no way out of the notebook. */
export const checkOutside: Check = ({ cells, values }) => {
  const arquero = cells
    .flatMap(({ imports }) => imports.filter(({ from }) => from === "arquero"))
    .flatMap(({ names }) => names);
  const localNames = (wanted: string): string[] =>
    arquero.filter(({ imported }) => imported === wanted).map(({ local }) => local);
  const [ops, modules] = [localNames("op"), localNames("*")];
  return cells.flatMap((cell) => {
    const global = (node: ts.Node): node is ts.Identifier =>
      ts.isIdentifier(node) &&
      roleOf(node) === "value" &&
      cell.parsed.origin(node) === "free" &&
      !values.has(node.text);
    const isImport = (node: ts.Node, names: readonly string[]): boolean =>
      ts.isIdentifier(node) && names.includes(node.text) && cell.parsed.origin(node) === "free";
    /** A global object, or Arquero's `op` under any import. */
    const known = (node: ts.Node): boolean =>
      global(node) ||
      (isImport(node, ops) && roleOf(node as ts.Identifier) === "value") ||
      (ts.isPropertyAccessExpression(node) &&
        node.name.text === "op" &&
        isImport(node.expression, modules));
    const isOp = (node: ts.Node): boolean => known(node) && !global(node);
    return cell.parsed.nodes.flatMap((node) => [
      ...repeatable(cell, node, global, known, isOp),
      ...inside(cell, node, global),
    ]);
  });
};

type IsGlobal = (node: ts.Node) => node is ts.Identifier;

function repeatable(
  { number: cell, parsed }: AnalysedCell,
  node: ts.Node,
  global: IsGlobal,
  known: (node: ts.Node) => boolean,
  isOp: (node: ts.Node) => boolean,
): LintFinding[] {
  const finding = (message: string): LintFinding[] => [
    { code: "PW009", cell, line: parsed.line(node), message },
  ];
  const text = node.getText(parsed.file);
  if (((global(node) && /^(Math|Date)$/.test(node.text)) || isOp(node)) && isRenamed(node))
    return finding(
      `\`${text}\` in cell ${cell} gets another name, under which its clock or its random numbers are out of sight: call its functions by their names, \`${text}.name(…)\``,
    );
  if (isSample(node))
    return finding(
      `\`${text}\` in cell ${cell} draws at random: choose rows by numbers from a seeded generator`,
    );
  const isDate = (callee: ts.Node): boolean => global(callee) && callee.text === "Date";
  const found =
    (global(node) && unrepeatable.has(node.text)) ||
    (ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length) ||
    (ts.isCallExpression(node) && isDate(node.expression)) ||
    isOpInText(node) ||
    members(node, known).some(([object, member]) =>
      isOp(object) ? /^(random|now)$/.test(member) : isClockOrDice(object.getText(), member),
    );
  return found
    ? finding(
        `\`${text}\` in cell ${cell} differs from run to run: use a fixed date, or numbers from a seeded generator`,
      )
    : [];
}

const isClockOrDice = (object: string, member: string): boolean =>
  /^(Math\.random|Date\.now)$/.test(`${object}.${member}`);

/** Whether an object is used otherwise than by one of its members, so that another name may stand for it. */
function isRenamed(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression !== node;
  if (ts.isElementAccessExpression(parent))
    return parent.expression !== node || !ts.isStringLiteralLike(parent.argumentExpression);
  if (ts.isNewExpression(parent) || ts.isCallExpression(parent)) return parent.expression !== node;
  if (ts.isBinaryExpression(parent))
    return parent.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword;
  return !(
    ts.isVariableDeclaration(parent) &&
    ts.isObjectBindingPattern(parent.name) &&
    parent.name.elements.every(
      ({ dotDotDotToken, propertyName, name }) =>
        !dotDotDotToken && ts.isIdentifier(propertyName ?? name),
    )
  );
}

/** `rows.sample(10)`, as of Arquero's tables. */
const isSample = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === "sample";

/** `"random()"` in an expression that Arquero reads from a text. */
function isOpInText(node: ts.Node): boolean {
  if (!ts.isStringLiteralLike(node) || !/(?<![\w$.])(op\.)?(random|now)\s*\(/.test(node.text))
    return false;
  const call = ts.findAncestor(node, ts.isCallExpression);
  return (
    !!call &&
    ts.isPropertyAccessExpression(call.expression) &&
    /^(derive|filter|rollup|orderby|groupby|impute|spread)$/.test(call.expression.name.text)
  );
}

/** `Math` and `random` for `Math.random`, `Math["random"]` and `const { random } = Math`. */
function members(
  node: ts.Node,
  known: (node: ts.Node) => boolean,
): (readonly [object: ts.Node, member: string])[] {
  const membersOf = (object: ts.Node, names: readonly string[]) =>
    known(object) ? names.map((name) => [object, name] as const) : [];
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

function inside(
  { number: cell, parsed }: AnalysedCell,
  node: ts.Node,
  global: IsGlobal,
): LintFinding[] {
  const found = wayOut(node, global);
  if (!found) return [];
  const message = `cell ${cell} reaches outside the notebook with \`${found}\`: use the library's words, and data of the package`;
  return [{ code: "PW010", cell, line: parsed.line(node), message }];
}

function wayOut(node: ts.Node, global: IsGlobal): string | undefined {
  if (global(node) && (outside.has(node.text) || isMakerOfCode(node))) return node.text;
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
    return "import.meta";
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  return node.expression.kind === ts.SyntaxKind.ImportKeyword ? "import(…)" : undefined;
}

/** `Function` under any name makes code of a text; to ask what a value is does not. */
const isMakerOfCode = ({ text, parent }: ts.Identifier): boolean =>
  text === "Function" &&
  !(ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword);
