import ts from "typescript";
import { rootOf } from "./aliasOf.js";
import { descendants, type ParsedCell } from "./parseCell.js";
import { roleOf } from "./roleOf.js";

/** What the type of a value may come from: names of the cell's top level, of its imports, or free ones. */
export interface Source {
  readonly mentions: readonly string[];
  /** The name at the start of a call or access, `solve` in `solve(game).profile`. */
  readonly root?: string;
}

/** A destructuring declaration that renames, as `const {x: z} = b` does. */
export interface Rename extends Source {
  readonly text: string;
  readonly line: number;
}

/** The destructuring declarations of a cell that rename. A quoted or computed key is no danger in tslab. */
export function renamesOf(cell: ParsedCell): Rename[] {
  return cell.nodes.flatMap((node) => {
    if (!ts.isVariableDeclaration(node) && !ts.isParameter(node)) return [];
    if (ts.isIdentifier(node.name) || ts.isCatchClause(node.parent)) return [];
    const renamed = descendants(node.name).find(
      (each) =>
        ts.isBindingElement(each) && !!each.propertyName && ts.isIdentifier(each.propertyName),
    );
    if (!renamed) return [];
    return [
      { text: renamed.getText(cell.file), line: cell.line(renamed), ...sourceOf(cell, node) },
    ];
  });
}

/** What each top-level statement defines, and what that may come from. */
export function statementSources(
  cell: ParsedCell,
): (Source & { readonly defines: readonly string[] })[] {
  return cell.statements.map((statement) => {
    const [declaration, more] = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations
      : [];
    const source =
      declaration?.initializer && !declaration.type && !more
        ? describe(cell, [declaration.initializer])
        : { mentions: mentionsIn(cell, statement) };
    const inside = ({ pos, end }: ts.Declaration): boolean =>
      pos >= statement.pos && end <= statement.end;
    const defined = cell.topLevel().filter(({ declarations }) => declarations?.some(inside));
    return { ...source, defines: defined.map(({ name }) => name) };
  });
}

function sourceOf(
  cell: ParsedCell,
  node: ts.VariableDeclaration | ts.ParameterDeclaration,
): Source {
  const statement = ts.findAncestor(node, ({ parent }) => parent && ts.isSourceFile(parent))!;
  const loop = node.parent.parent;
  const parts: ts.Node[] = [node.type, node.initializer].filter((part) => part !== undefined);
  if (ts.isForOfStatement(loop)) parts.push(loop.expression);
  if (parts.length === 0 || parts.some((part) => usesInnerNames(cell, part))) parts.push(statement);
  return describe(cell, parts);
}

function describe(cell: ParsedCell, parts: readonly ts.Node[]): Source {
  const mentions = [...new Set(parts.flatMap((part) => mentionsIn(cell, part)))];
  const root = parts.length === 1 ? rootOf(parts[0]!, true)?.text : undefined;
  return root === undefined ? { mentions } : { mentions, root };
}

function mentionsIn(cell: ParsedCell, node: ts.Node): string[] {
  const used = usedIn(node).filter((each) => cell.origin(each) !== "inner");
  return [...new Set(used.map(({ text }) => text))];
}

function usesInnerNames(cell: ParsedCell, node: ts.Node): boolean {
  return usedIn(node).some((each) => cell.origin(each) === "inner");
}

const usedIn = (node: ts.Node): ts.Identifier[] =>
  descendants(node)
    .filter(ts.isIdentifier)
    .filter((each) => roleOf(each) !== "none");
