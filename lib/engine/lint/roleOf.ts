import ts from "typescript";

/**
 * What an identifier does where it stands: use a value, name a type, name a value in a type
 * (`typeof x`), or neither, as a declared name, a property, a key or a label.
 */
export type Role = "value" | "type" | "typeof" | "none";

export function roleOf(identifier: ts.Identifier): Role {
  const { parent } = identifier;
  if (ts.isShorthandPropertyAssignment(parent)) return "value";
  if (isOnlyAName(identifier, parent)) return "none";
  let node: ts.Node = identifier;
  while (ts.isQualifiedName(node.parent)) node = node.parent;
  if (ts.isTypeReferenceNode(node.parent)) return identifier.text === "const" ? "none" : "type";
  if (ts.isTypeQueryNode(node.parent)) return "typeof";
  if (ts.isImportTypeNode(node.parent)) return "none";
  while (ts.isPropertyAccessExpression(node.parent)) node = node.parent;
  return ts.isExpressionWithTypeArguments(node.parent) && isTypeHeritage(node.parent.parent)
    ? "type"
    : "value";
}

function isOnlyAName(identifier: ts.Identifier, parent: ts.Node): boolean {
  const { name, propertyName, label, parameterName } = parent as ts.Node &
    Partial<Record<"name" | "propertyName" | "label" | "parameterName", ts.Node>>;
  return (
    [name, propertyName, label, parameterName].includes(identifier) ||
    (ts.isQualifiedName(parent) && parent.right === identifier)
  );
}

function isTypeHeritage(node: ts.Node): boolean {
  return (
    ts.isHeritageClause(node) &&
    (node.token === ts.SyntaxKind.ImplementsKeyword || ts.isInterfaceDeclaration(node.parent))
  );
}
