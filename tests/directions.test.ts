import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { project } from "./project.js";

/**
 * What each part of the library may import, beside itself. A notebook may import the library alone,
 * which the linter sees to (PW010).
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  model: [
    "engine/words/assumption",
    "engine/words/domain",
    "engine/words/notation",
    "engine/words/progress",
  ],
  datasets: ["model", "engine"],
  charts: [
    "datasets",
    "model",
    "engine/figure",
    "engine/render",
    "engine/words/document",
    "engine/words/loads",
    "engine/words/md",
    "engine/words/readNumber",
    "engine/words/table",
  ],
  passages: ["engine"],
  routes: ["engine"],
  paper: ["passages", "routes", "charts", "datasets", "model", "engine"],
  live: ["engine"],
  index: ["live", "paper", "charts", "datasets", "model", "engine"],
  commands: ["index", "live", "paper", "charts", "datasets", "model", "engine"],
};

const library = join(project.folder, "lib");
const entries = readdirSync(library, { recursive: true, encoding: "utf8", withFileTypes: true })
  .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
  .map(({ entry, path }) => ({ entry, name: path.slice(library.length + 1).replace(/\\/g, "/") }))
  .filter(({ name }) => !/^dist\b/.test(name));
const sources = entries.map(({ name }) => name).filter((name) => /(?<!\.d)\.(ts|mjs)$/.test(name));

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  const text = (): string => readFileSync(join(library, file), "utf8");
  const source =
    parsed.get(file) ?? ts.createSourceFile(file, text(), ts.ScriptTarget.Latest, true);
  parsed.set(file, source);
  return source;
}

/** Names of the functions that a statement declares. */
function functionsIn(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer && ts.isFunctionLike(initializer))
    .map(({ name }) => name.getText());
}

/** Names of the functions that a statement imports from another module of the library. */
function functionsImported(file: string, statement: ts.Statement): string[] {
  if (!ts.isImportDeclaration(statement)) return [];
  const { importClause, moduleSpecifier } = statement;
  const names = importClause?.namedBindings;
  const from = join(file, "..", (moduleSpecifier as ts.StringLiteral).text).replace(/\\/g, "/");
  const module = from.replace(/\.js$/, ".ts");
  if (!names || !ts.isNamedImports(names) || !sources.includes(module)) return [];
  const own = parse(module).statements.flatMap(functionsIn);
  return names.elements
    .filter(({ name, propertyName }) => own.includes((propertyName ?? name).text))
    .map(({ name }) => name.text);
}

const moduleOf = (file: string): string => file.replace(/\.(ts|js|mjs)$/, "");

/** What a file names as a module: by import or export, of values or of types, at its head or when it runs. */
function namedIn(file: string): string[] {
  const source = parse(file);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isCallExpression(node)
            ? node.arguments[0]
            : undefined;
    if (named && ts.isStringLiteralLike(named)) found.push(named.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The modules of the library among them. */
const importsOf = (file: string): string[] =>
  namedIn(file)
    .filter((name) => /^\.\.?\//.test(name))
    .map((name) => moduleOf(join(file, "..", name).replace(/\\/g, "/")));

const arrows = new Map<string, string[]>();
for (const file of sources) {
  const from = moduleOf(file);
  const known = sources.map(moduleOf);
  const to = importsOf(file).filter((each) => known.includes(each));
  arrows.set(from, [...(arrows.get(from) ?? []), ...to]);
}

const inside = (module: string, part: string): boolean =>
  module === part || module.startsWith(`${part}/`);

describe("the library", () => {
  it.each(Object.keys(allowed))("has in %s no import but of what may be imported there", (part) => {
    const own = [...arrows].filter(([from]) => inside(from, part));
    expect(own).not.toEqual([]);
    const wrong = own.flatMap(([from, to]) =>
      to
        .filter((each) => ![part, ...allowed[part]!].some((may) => inside(each, may)))
        .map((each) => `${from} → ${each}`),
    );
    expect(wrong).toEqual([]);
  });

  it("names its own modules by where they stand, and so within these directions", () => {
    const { paths } = ts.readConfigFile(join(project.folder, "tsconfig.json"), ts.sys.readFile)
      .config.compilerOptions as { paths: Record<string, unknown> };
    const other = [project.name, ...Object.keys(paths).map((name) => name.replace("/*", ""))];
    const wrong = sources.flatMap((file) =>
      namedIn(file)
        .filter((name) => other.some((each) => inside(name, each)))
        .map((name) => `${file} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no other parts", () => {
    const parts = [...arrows.keys()].map((module) => module.split("/")[0]!);
    expect([...new Set(parts)].sort()).toEqual(Object.keys(allowed).sort());
  });

  it("has no circle of imports, types included", () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (module: string, path: readonly string[]): void => {
      if (path.includes(module))
        return void circles.push([...path.slice(path.indexOf(module)), module].join(" → "));
      if (done.has(module)) return;
      for (const next of arrows.get(module) ?? []) follow(next, [...path, module]);
      done.add(module);
    };
    for (const module of arrows.keys()) follow(module, []);
    expect(circles).toEqual([]);
  });

  it("spreads no function into an object, which would be nothing where its result was meant", () => {
    const wrong: string[] = [];
    for (const file of sources) {
      const source = parse(file);
      const functions = new Set(
        source.statements.flatMap((each) => [
          ...functionsIn(each),
          ...functionsImported(file, each),
        ]),
      );
      const visit = (node: ts.Node): void => {
        if (
          ts.isSpreadAssignment(node) &&
          ts.isIdentifier(node.expression) &&
          functions.has(node.expression.text)
        )
          wrong.push(`lib/${file}: ...${node.expression.text} is a function; call it`);
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
    expect(wrong).toEqual([]);
  });

  it("gives a name to one thing, but where a module takes another’s place", () => {
    const places = new Map<string, Set<string>>();
    for (const file of sources.filter((each) => each !== "engine/data/rowsAlone.ts"))
      for (const statement of parse(file).statements) {
        if (!ts.canHaveModifiers(statement)) continue;
        const isExported = ts
          .getModifiers(statement)
          ?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
        if (!isExported) continue;
        const declared = ts.isVariableStatement(statement)
          ? statement.declarationList.declarations.map(({ name }) => name.getText())
          : [(statement as ts.DeclarationStatement).name!.getText()];
        for (const name of declared) places.set(name, (places.get(name) ?? new Set()).add(file));
      }
    const several = [...places].filter(([, files]) => files.size > 1);
    expect(several.map(([name, files]) => `${name}: ${[...files].join(", ")}`)).toEqual([]);
  });

  it("has no folder for a single file", () => {
    const folders = entries.filter(({ entry }) => entry.isDirectory()).map(({ name }) => name);
    const single = folders.filter(
      (folder) => entries.filter(({ name }) => join(name, "..") === join(folder)).length < 2,
    );
    expect(single).toEqual([]);
  });

  it("starts nothing when it is imported, and loads no compiler, bundler or kernel", () => {
    const script = `
      import { createRequire } from "node:module";
      const before = Object.getOwnPropertyNames(globalThis);
      await import(${JSON.stringify(pathToFileURL(project.library).href)});
      const { cache } = createRequire(${JSON.stringify(project.library)});
      console.log(JSON.stringify({
        globals: Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name)),
        running: process.getActiveResourcesInfo().filter((name) => !/Req|^(TTY|Pipe)Wrap$/.test(name)),
        loaded: Object.keys(cache).filter((file) => /[\\\\/](typescript|esbuild|tslab)[\\\\/]/.test(file)),
      }));`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "--eval", script],
      { encoding: "utf8" },
    );
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({ globals: [], running: [], loaded: [] });
  });
});
