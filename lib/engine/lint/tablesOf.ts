import ts from "typescript";
import type { CellImport } from "./importsOf.js";
import type { ParsedCell } from "./parseCell.js";

/** A place where a cell uses the paper's `load`: the table that it names, or none where the name is not written out. */
export interface TableUse {
  readonly name: string | undefined;
  readonly line: number;
}

/**
 * The tables that a cell loads.
 *
 * @param imports - of the whole notebook: `load` counts where `"../lib"` is its origin
 */
export function tablesOf(cell: ParsedCell, imports: readonly CellImport[]): TableUse[] {
  const locals = imports
    .filter(({ from }) => from === "../lib")
    .flatMap(({ names }) => names)
    .filter(({ imported, typeOnly }) => imported === "load" && !typeOnly)
    .map(({ local }) => local);
  return cell.identifiers
    .filter((node) => locals.includes(node.text) && !isPartOfImport(node) && isValue(node))
    .map((node) => {
      const { parent } = node;
      const [name] =
        ts.isCallExpression(parent) && parent.expression === node ? parent.arguments : [];
      const text = name && ts.isStringLiteralLike(name) ? name.text : undefined;
      return { name: text, line: cell.line(node) };
    });
}

const isPartOfImport = (node: ts.Node): boolean =>
  ts.findAncestor(node, (each) => ts.isImportDeclaration(each)) !== undefined;

/** A property of that name is another thing. */
const isValue = ({ parent, pos }: ts.Identifier): boolean =>
  !(ts.isPropertyAccessExpression(parent) && parent.name.pos === pos) &&
  !(ts.isPropertyAssignment(parent) && parent.name.pos === pos);
