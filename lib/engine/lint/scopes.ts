import ts from "typescript";

/** Names declared in one scope, as values and as types, each with where it is declared. */
export interface Scope {
  readonly values: Map<string, ts.Identifier>;
  readonly types: Map<string, ts.Identifier>;
}

export type Space = keyof Scope;

/** The scopes of a file, by the node that opens them; its own names are those of the file's scope. */
export function findScopes(file: ts.SourceFile): ReadonlyMap<ts.Node, Scope> {
  const scopes = new Map<ts.Node, Scope>();
  const visit = (node: ts.Node, block: Scope, hoisted: Scope): void => {
    if (ts.isToken(node)) return;
    declare(node, block, hoisted, scopes);
    if (opensScope(node)) {
      block = { values: new Map(), types: new Map() };
      scopes.set(node, block);
      if (isHome(node)) hoisted = block;
      if (ts.isFunctionExpression(node)) add(node.name, block.values);
      if (ts.isClassExpression(node)) add(node.name, block.values, block.types);
    }
    ts.forEachChild(node, (child) => visit(child, block, hoisted));
  };
  const none: Scope = { values: new Map(), types: new Map() };
  visit(file, none, none);
  return scopes;
}

/** Identifiers that a name or a destructuring pattern declares. */
export function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? boundNames(element.name) : [],
  );
}

function declare(
  node: ts.Node,
  block: Scope,
  hoisted: Scope,
  scopes: ReadonlyMap<ts.Node, Scope>,
): void {
  if (ts.isVariableDeclaration(node)) {
    const isVar =
      ts.isVariableDeclarationList(node.parent) && !(node.parent.flags & ts.NodeFlags.BlockScoped);
    for (const name of boundNames(node.name)) add(name, (isVar ? hoisted : block).values);
  } else if (ts.isParameter(node)) {
    for (const name of boundNames(node.name)) add(name, block.values);
  } else if (ts.isFunctionDeclaration(node) || ts.isEnumMember(node)) {
    add(node.name, block.values);
  } else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
    add(node.name, block.types);
  } else if (ts.isTypeParameterDeclaration(node)) {
    const condition =
      ts.isInferTypeNode(node.parent) && ts.findAncestor(node, ts.isConditionalTypeNode);
    add(node.name, ((condition && scopes.get(condition)) || block).types);
  } else if (declaresBoth(node)) {
    add(node.name, block.values, block.types);
  }
}

type DeclaresBoth =
  | ts.ClassDeclaration
  | ts.EnumDeclaration
  | ts.ModuleDeclaration
  | ts.ImportEqualsDeclaration
  | ts.ImportClause
  | ts.ImportSpecifier
  | ts.NamespaceImport;

function declaresBoth(node: ts.Node): node is DeclaresBoth {
  return (
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isImportClause(node) ||
    ts.isImportSpecifier(node) ||
    ts.isNamespaceImport(node)
  );
}

function add(name: ts.Node | undefined, ...spaces: Map<string, ts.Identifier>[]): void {
  if (!name || !ts.isIdentifier(name)) return;
  for (const space of spaces) if (!space.has(name.text)) space.set(name.text, name);
}

function opensScope(node: ts.Node): boolean {
  return (
    isHome(node) ||
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isBlock(node) ||
    ts.isCaseBlock(node) ||
    ts.isForStatement(node) ||
    ts.isForInStatement(node) ||
    ts.isForOfStatement(node) ||
    ts.isCatchClause(node) ||
    ts.isMappedTypeNode(node) ||
    ts.isConditionalTypeNode(node)
  );
}

/** Whether a `var` inside `node` belongs to it. */
function isHome(node: ts.Node): boolean {
  return (
    ts.isSourceFile(node) ||
    ts.isFunctionLike(node) ||
    ts.isModuleBlock(node) ||
    ts.isClassStaticBlockDeclaration(node)
  );
}
