import ts from "typescript";
import type { Check } from "./analyseNotebook.js";
import { roleOf } from "./roleOf.js";

/** PW018: a page carries the tables that its notebook names, so a name must be readable without running the cell. */
export const checkTables: Check = ({ cells }) => {
  const loads = cells
    .flatMap(({ imports }) => imports.filter(({ from }) => from === "../lib"))
    .flatMap(({ names }) =>
      names.filter(({ imported, typeOnly }) => imported === "load" && !typeOnly),
    )
    .map(({ local }) => local);
  return cells.flatMap(({ number: cell, parsed }) =>
    parsed.identifiers
      .filter((node) => loads.includes(node.text) && roleOf(node) === "value")
      .filter((node) => parsed.origin(node) === "free" && !namesTable(node))
      .map((node) => ({
        code: "PW018",
        cell,
        line: parsed.line(node),
        message: `cell ${cell} uses \`load\` without the name of a table: write it out, \`load("name")\``,
      })),
  );
};

const namesTable = (node: ts.Identifier): boolean =>
  ts.isCallExpression(node.parent) &&
  node.parent.expression === node &&
  !!node.parent.arguments[0] &&
  ts.isStringLiteralLike(node.parent.arguments[0]);
