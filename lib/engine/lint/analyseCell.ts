import ts from "typescript";
import { changesOf } from "./changesOf.js";
import { importsOf, type CellImport } from "./importsOf.js";
import { parseCell, type ParsedCell } from "./parseCell.js";
import { renamesOf, statementSources, type Rename, type Source } from "./renamesOf.js";
import { roleOf } from "./roleOf.js";
import { viewsOf, type View } from "./viewsOf.js";

/** A name and the line of the cell, from 1, where it stands. */
export interface Named {
  readonly name: string;
  readonly line: number;
}

export type DefinitionKind = "const" | "let" | "var" | "function" | "class" | "enum" | "namespace";

/**
 * What a cell brings and what it needs, read off its syntax. A name is *free* when nothing in the cell
 * declares it where it is used; the cell's own imports count as free too, since the compiler takes
 * them out of the cell. A cell with a syntax error has definitions and imports, and nothing else.
 */
export interface CellAnalysis {
  readonly imports: readonly CellImport[];
  /** Top-level values, destructured ones included. `declare` defines nothing. */
  readonly definitions: readonly (Named & { readonly kind: DefinitionKind })[];
  /** Top-level interfaces and type aliases; classes and enums are among the definitions. */
  readonly types: readonly Named[];
  /** Free names that are read, once for each place. */
  readonly references: readonly Named[];
  /** Free names in types, once for each place; `isTypeof` marks a value named in a type, `typeof x`. */
  readonly typeReferences: readonly (Named & { readonly isTypeof: boolean })[];
  /** Free names that are assigned, by destructuring and by the head of a loop too. */
  readonly assignments: readonly Named[];
  /** Free names whose value is changed in place, if it is an array at least, with the text that does it. */
  readonly mutations: readonly (Named & { readonly text: string; readonly onlyArrays: boolean })[];
  /** Free names in a shorthand property, `{a}`. */
  readonly shorthands: readonly Named[];
  readonly renames: readonly Rename[];
  /** What each statement defines, and what that may come from. */
  readonly statements: readonly (Source & { readonly defines: readonly string[] })[];
  readonly views: readonly View[];
  readonly syntaxErrors: readonly { readonly message: string; readonly line: number }[];
}

/** Analyses the source of a code cell. Never throws: what is wrong is in `syntaxErrors`. */
export function analyseCell(source: string): CellAnalysis {
  return analyse(parseCell(source));
}

export function analyse(cell: ParsedCell): CellAnalysis {
  const named = (node: ts.Identifier): Named => ({ name: node.text, line: cell.line(node) });
  const isFree = (node: ts.Identifier): boolean => cell.origin(node) === "free";
  const free = cell.identifiers.filter((node) => roleOf(node) !== "none" && isFree(node));
  /** The top-level names with a declaration of which `of` holds, and what it says. */
  const topLevel = <T>(of: (node: ts.Declaration) => T | undefined) =>
    cell.topLevel().flatMap(({ declarations = [] }) =>
      declarations
        .flatMap((node) => {
          const [name, found] = [ts.getNameOfDeclaration(node), of(node)];
          return found && name && ts.isIdentifier(name) ? [[name, found] as const] : [];
        })
        .slice(0, 1),
    );
  const { assigned, mutated, written } = changesOf(cell);
  const values = free.filter((node) => roleOf(node) === "value" && !written.has(node));
  return {
    imports: importsOf(cell.file),
    definitions: topLevel(kindOf).map(([name, kind]) => ({ ...named(name), kind })),
    types: topLevel(isTypeOnly).map(([name]) => named(name)),
    references: values.map(named),
    typeReferences: free
      .filter((node) => roleOf(node) !== "value")
      .map((node) => ({ ...named(node), isTypeof: roleOf(node) === "typeof" })),
    assignments: assigned.filter(isFree).map(named),
    mutations: mutated
      .filter(({ root }) => isFree(root))
      .map(({ root, node, onlyArrays = false }) => ({
        onlyArrays,
        name: root.text,
        line: cell.line(node),
        text: node.getText(cell.file),
      })),
    shorthands: values.filter(({ parent }) => ts.isShorthandPropertyAssignment(parent)).map(named),
    renames: renamesOf(cell),
    statements: statementSources(cell),
    views: viewsOf(cell),
    syntaxErrors: cell.syntaxErrors,
  };
}

const isTypeOnly = (node: ts.Declaration): boolean =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

/**
 * How a declaration of the top level defines its name; `undefined` when it imports or only declares it,
 * or is a `var` in a block, which the compiler does not pass on.
 */
function kindOf(declaration: ts.Declaration): DefinitionKind | undefined {
  if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Ambient) return undefined;
  if (ts.isFunctionDeclaration(declaration)) return "function";
  if (ts.isClassDeclaration(declaration)) return "class";
  if (ts.isEnumDeclaration(declaration)) return "enum";
  if (ts.isModuleDeclaration(declaration)) return "namespace";
  const statement = ts.findAncestor(declaration, ts.isVariableStatement);
  if (!statement || !ts.isSourceFile(statement.parent)) return undefined;
  const flags = ts.getCombinedNodeFlags(declaration);
  return flags & ts.NodeFlags.Const ? "const" : flags & ts.NodeFlags.Let ? "let" : "var";
}
