import ts from "typescript";
import type { AnalysedNotebook } from "./analyseNotebook.js";
import { roleOf } from "./roleOf.js";

/** A place where a cell uses the paper's `load`, and the table that it names: none where the name is not written out. */
export interface TableUse {
  readonly name: string | undefined;
  readonly cell: number;
  readonly line: number;
  /** Whether its rows are asked for at once, and nothing else of it. */
  readonly asRows: boolean;
}

/** The tables that a notebook loads. `load` counts where `"../lib"` is its origin. */
export function tablesOf({ cells }: AnalysedNotebook): TableUse[] {
  const loads = cells
    .flatMap(({ imports }) => imports.filter(({ from }) => from === "../lib"))
    .flatMap(({ names }) =>
      names.filter(({ imported, typeOnly }) => imported === "load" && !typeOnly),
    )
    .map(({ local }) => local);
  return cells.flatMap(({ number: cell, parsed }) =>
    parsed.identifiers
      .filter((node) => loads.includes(node.text) && roleOf(node) === "value")
      .filter((node) => parsed.origin(node) === "free")
      .map((node) => ({ name: nameIn(node), cell, line: parsed.line(node), asRows: asRows(node) })),
  );
}

/** `load("name").objects()` */
function asRows({ parent: call, pos }: ts.Identifier): boolean {
  if (!ts.isCallExpression(call) || call.expression.pos !== pos) return false;
  const { parent: access } = call;
  return (
    ts.isPropertyAccessExpression(access) &&
    access.name.text === "objects" &&
    ts.isCallExpression(access.parent) &&
    access.parent.expression === access &&
    access.parent.arguments.length === 0
  );
}

function nameIn({ parent, pos }: ts.Identifier): string | undefined {
  if (!ts.isCallExpression(parent) || parent.expression.pos !== pos) return undefined;
  const [name] = parent.arguments;
  return name && ts.isStringLiteralLike(name) ? name.text : undefined;
}
