import ts from "typescript";
import { findScopes, type Scope, type Space } from "./scopes.js";

/**
 * Where the name of an identifier comes from: a scope inside the cell, the cell's top level, one of its
 * imports, or elsewhere.
 */
export type Origin = "inner" | "cell" | "import" | "free";

/** A cell's syntax tree. A cell with a syntax error has no statements and no nodes to judge. */
export interface ParsedCell {
  readonly file: ts.SourceFile;
  readonly statements: readonly ts.Statement[];
  /** Every node, from the outside in, top to bottom. */
  readonly nodes: readonly ts.Node[];
  readonly identifiers: readonly ts.Identifier[];
  readonly topLevel: Scope;
  readonly syntaxErrors: readonly { readonly message: string; readonly line: number }[];
  line(node: ts.Node): number;
  origin(identifier: ts.Identifier, space: Space): Origin;
}

export function parseCell(source: string): ParsedCell {
  const file = ts.createSourceFile(
    "cell.ts",
    source,
    ts.ScriptTarget.ES2022,
    true,
    ts.ScriptKind.TS,
  );
  const lineAt = (position: number): number =>
    file.getLineAndCharacterOfPosition(position).line + 1;
  const syntaxErrors = parseDiagnostics(file).map(({ start, messageText }) => ({
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    line: lineAt(start),
  }));
  const scopes = findScopes(file);
  const nodes = syntaxErrors.length > 0 ? [] : descendants(file);
  return {
    file,
    statements: syntaxErrors.length > 0 ? [] : file.statements,
    nodes,
    identifiers: nodes.filter(ts.isIdentifier),
    topLevel: scopes.get(file)!,
    syntaxErrors,
    line: (node) => lineAt(node.getStart(file)),
    origin(identifier, space) {
      const scope = ts.findAncestor(
        identifier,
        (node) => !!scopes.get(node)?.[space].has(identifier.text),
      );
      if (!scope) return "free";
      if (scope !== file) return "inner";
      return isImported(scopes.get(file)![space].get(identifier.text)!) ? "import" : "cell";
    },
  };
}

/** Whether the identifier that declares a top-level name is part of an import declaration. */
export function isImported({ parent }: ts.Identifier): boolean {
  return ts.isImportSpecifier(parent) || ts.isNamespaceImport(parent) || ts.isImportClause(parent);
}

/** `node` and everything in it, from the outside in, top to bottom. */
export function descendants(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    found.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

/** TypeScript keeps a file's syntax errors on the file, though its declarations do not say so. */
function parseDiagnostics(file: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (file as unknown as { parseDiagnostics: readonly ts.DiagnosticWithLocation[] })
    .parseDiagnostics;
}
