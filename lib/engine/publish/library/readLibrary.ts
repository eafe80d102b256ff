import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { typeOptions } from "../../dataflow/notebookModule.js";
import { interfaceWords as words } from "../../interfaceWords.js";
import type { Project } from "../../project.js";

/** A name that the library exports, as its declaration and its docstring have it. */
export interface Export {
  readonly name: string;
  readonly isType: boolean;
  readonly declaration: string;
  /** What the docstring says first. */
  readonly says: string;
  /** Its tags, e.g. `["throws", "RangeError when …"]`. */
  readonly tags: readonly (readonly [tag: string, says: string])[];
}

/** The names under a heading of `lib/index.ts`, in their order. */
export interface ExportGroup {
  readonly title: string;
  readonly exports: readonly Export[];
}

/**
 * The library's public surface: headings and names from `lib/index.ts`, the rest from compiled declarations.
 *
 * @throws Error where `lib/index.ts` exports all of a module, and so says no names
 * @throws Error naming an export that has no declaration where `lib/index.ts` says
 */
export function readLibrary(project: Project): ExportGroup[] {
  const index = parse(join(project.folder, "lib/index.ts"));
  const groups: { title: string; exports: Export[] }[] = [];
  for (const statement of index.statements) {
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) continue;
    const above = index.text.slice(statement.pos, statement.getStart(index));
    const [, title] = /^\/\/ (.+)$/m.exec(above) ?? [];
    if (title || groups.length === 0) groups.push({ title: title ?? words.library, exports: [] });
    const { text } = statement.moduleSpecifier as ts.StringLiteral;
    const { exportClause } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause))
      throw new Error(
        `lib/index.ts: expected the names that it exports, found ${statement.getText()}`,
      );
    const module = parse(declarationsOf(text, project));
    for (const { name, isTypeOnly } of exportClause.elements)
      groups
        .at(-1)!
        .exports.push(readExport(name.text, isTypeOnly || statement.isTypeOnly, module));
  }
  return groups;
}

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);

function declarationsOf(specifier: string, { library }: Project): string {
  if (specifier.startsWith(".")) return join(dirname(library), specifier.replace(/\.js$/, ".d.ts"));
  const { resolvedModule } = ts.resolveModuleName(specifier, library, typeOptions, ts.sys);
  if (!resolvedModule) throw new Error(`lib/index.ts: expected a module ${specifier}, found none`);
  return resolvedModule.resolvedFileName;
}

function readExport(name: string, isType: boolean, module: ts.SourceFile): Export {
  const own = module.statements.filter((statement) => declares(statement, name));
  const docs = own.flatMap((node) => ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)).at(-1);
  if (own.length === 0)
    throw new Error(`lib/index.ts: expected ${name} in ${module.fileName}, found none`);
  return {
    name,
    isType,
    declaration: own.map((node) => plain(node.getText(module))).join("\n"),
    says: textOf(docs?.comment),
    tags: (docs?.tags ?? []).map((tag) => {
      const of = ts.isJSDocParameterTag(tag) ? `\`${tag.name.getText()}\`: ` : "";
      return [tag.tagName.text, of + textOf(tag.comment).replace(/^- /, "")];
    }),
  };
}

function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.some((each) => each.name.getText() === name);
  return (statement as ts.DeclarationStatement).name?.getText() === name;
}

const plain = (declaration: string): string =>
  declaration
    .replace(/^export (declare )?/, "")
    .replace(/import\("[^"]+"\)\./g, "")
    .replace(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2));

function textOf(comment: ts.JSDoc["comment"]): string {
  if (comment === undefined || typeof comment === "string") return comment ?? "";
  return comment
    .map((part) => (ts.isJSDocLink(part) ? `\`${part.name?.getText() ?? ""}\`` : part.text))
    .join("");
}
