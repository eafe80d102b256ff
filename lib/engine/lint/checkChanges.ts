import ts from "typescript";
import { definerFor, type AnalysedCell, type Check } from "./analyseNotebook.js";
import { javaScript } from "./globals.js";

/** PW004: a cell leaves alone what other cells define, what is imported, and JavaScript's own objects. */
export const checkChanges: Check = ({ cells, values }) =>
  cells.flatMap(({ number: cell, assignments, mutations }) => {
    const changes = [
      ...assignments.map(({ name, line }) => ({
        onlyArrays: false,
        name,
        line,
        does: `assigns \`${name}\``,
        remedy: "define a new name instead",
      })),
      ...mutations.map(({ name, line, text, onlyArrays }) => ({
        onlyArrays,
        name,
        line,
        does: `changes \`${name}\` in place, \`${shorten(text)}\``,
        remedy: `make a changed copy, such as \`[...${name}]\` or \`{ ...${name} }\``,
      })),
    ];
    return changes.flatMap(({ name, line, does, remedy, onlyArrays }) => {
      const definer = definerFor(values.get(name), cell);
      const owner = cells.find(({ number }) => number === definer?.cell);
      if (onlyArrays && !(owner && definesArray(owner, name))) return [];
      if (!definer && !javaScript.has(name)) return [];
      const whose = !definer
        ? "which is JavaScript's own"
        : `which cell ${definer.cell} ${definer.isImport ? "imports" : "defines"}`;
      return [{ code: "PW004", cell, line, message: `cell ${cell} ${does}, ${whose}: ${remedy}` }];
    });
  });

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

const makers = new Set(
  "map filter flatMap flat slice concat split sort reverse toSorted toReversed objects from of keys values entries".split(
    " ",
  ),
);

/** Whether a cell gives a name, at its top level, what is plainly an array. */
function definesArray({ parsed }: AnalysedCell, name: string): boolean {
  const declared = parsed.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((each) => ts.isIdentifier(each.name) && each.name.text === name);
  if (!declared) return false;
  const { type, initializer } = declared;
  return !!(type && ts.isArrayTypeNode(type)) || !!(initializer && isArray(initializer));
}

function isArray(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return true;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return isArray(node.expression);
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    makers.has(node.expression.name.text)
  );
}
