import ts from "typescript";

/** An `import … from "from"` declaration. */
export interface CellImport {
  readonly from: string;
  /** Whether the whole declaration is `import type`. */
  readonly typeOnly: boolean;
  readonly names: readonly ImportedName[];
  readonly line: number;
  /** Where the declaration begins and ends in the cell's source. */
  readonly start: number;
  readonly end: number;
}

/** `imported` is the exporting module's name, `"*"` for a namespace and `"default"` for a default import. */
export interface ImportedName {
  readonly imported: string;
  readonly local: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** The import declarations of a cell, in order. */
export function importsOf(file: ts.SourceFile): CellImport[] {
  const lineOf = (node: ts.Node): number =>
    file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  return file.statements.filter(ts.isImportDeclaration).map((declaration) => {
    const { importClause: clause, moduleSpecifier } = declaration;
    const name = (
      imported: string,
      { text: local }: ts.Identifier,
      typeOnly: boolean,
      node: ts.Node,
    ) => ({
      imported,
      local,
      typeOnly,
      line: lineOf(node),
    });
    const typeOnly = clause?.isTypeOnly ?? false;
    const bindings = clause?.namedBindings;
    const names = clause?.name ? [name("default", clause.name, typeOnly, clause)] : [];
    if (bindings && ts.isNamespaceImport(bindings))
      names.push(name("*", bindings.name, typeOnly, bindings));
    if (bindings && ts.isNamedImports(bindings))
      for (const each of bindings.elements)
        names.push(
          name((each.propertyName ?? each.name).text, each.name, typeOnly || each.isTypeOnly, each),
        );
    return {
      from: ts.isStringLiteral(moduleSpecifier)
        ? moduleSpecifier.text
        : moduleSpecifier.getText(file),
      typeOnly,
      names,
      line: lineOf(declaration),
      start: declaration.getStart(file),
      end: declaration.end,
    };
  });
}
