import ts from "typescript";

/**
 * Where the name of an identifier comes from: a scope inside the cell, the cell's top level, or
 * elsewhere. What the cell imports comes from elsewhere.
 */
export type Origin = "inner" | "cell" | "free";

/** A cell's syntax tree. A cell with a syntax error has no statements and no nodes to judge. */
export interface ParsedCell {
  readonly file: ts.SourceFile;
  readonly statements: readonly ts.Statement[];
  /** Every node, from the outside in, top to bottom. */
  readonly nodes: readonly ts.Node[];
  readonly identifiers: readonly ts.Identifier[];
  readonly syntaxErrors: readonly { readonly message: string; readonly line: number }[];
  /** What the cell declares or imports at its top level, a symbol a name, in the order of the source. */
  topLevel(): readonly ts.Symbol[];
  line(node: ts.Node): number;
  origin(identifier: ts.Identifier): Origin;
  /** Where the cell declares or imports what an identifier names. */
  declaration(identifier: ts.Identifier): ts.Declaration | undefined;
}

/** Parses the source of a cell. */
export const parseCell = (source: string): ParsedCell => parseCells([source])[0]!;

/**
 * Parses the sources of cells, each by itself. TypeScript's checker resolves the names, one for all
 * cells, and is started by the first question about a name.
 */
export function parseCells(sources: readonly string[]): ParsedCell[] {
  const program = programOf(new Map(sources.map((source, index) => [`${index}.ts`, source])));
  return program.getRootFileNames().map((name) => parsed(program, program.getSourceFile(name)!));
}

function parsed(program: ts.Program, file: ts.SourceFile): ParsedCell {
  const lineAt = (position: number): number =>
    file.getLineAndCharacterOfPosition(position).line + 1;
  const syntaxErrors = program.getSyntacticDiagnostics(file).map(({ start, messageText }) => ({
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    line: lineAt(start),
  }));
  const nodes = syntaxErrors.length > 0 ? [] : descendants(file);
  let own: readonly ts.Symbol[] | undefined;
  const topLevel = () => (own ??= topLevelOf(file, program.getTypeChecker()));
  return {
    file,
    statements: syntaxErrors.length > 0 ? [] : file.statements,
    nodes,
    identifiers: nodes.filter(ts.isIdentifier),
    syntaxErrors,
    topLevel,
    line: (node) => lineAt(node.getStart(file)),
    declaration: (identifier) => symbolOf(identifier, program.getTypeChecker())?.declarations?.[0],
    origin(identifier) {
      const { flags, declarations = [] } = symbolOf(identifier, program.getTypeChecker()) ?? {};
      const [first] = declarations;
      if (!first || !flags || flags & notNames || declarations.some(isImported)) return "free";
      return topLevel().some((own) => own.declarations![0] === first) ? "cell" : "inner";
    },
  };
}

/** Each file is a module, and nothing is read from disk. */
function programOf(files: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    noLib: true,
    noResolve: true,
  };
  return ts.createProgram([...files.keys()], options, {
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name),
    writeFile: () => {},
    getSourceFile: (name, language) => ts.createSourceFile(name, files.get(name)!, language, true),
    getDefaultLibFileName: () => "",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    getNewLine: () => "\n",
    useCaseSensitiveFileNames: () => true,
  });
}

const { Value, Type, Namespace, Alias, Property, Method, Accessor } = ts.SymbolFlags;
const notNames = Property | Method | Accessor;

function topLevelOf(file: ts.SourceFile, checker: ts.TypeChecker): ts.Symbol[] {
  const start = ({ declarations: [first] = [] }: ts.Symbol): number => first?.pos ?? -1;
  return checker
    .getSymbolsInScope(file, Value | Type | Namespace | Alias)
    .filter((symbol) => start(symbol) >= 0)
    .sort((a, b) => start(a) - start(b));
}

/** In `{ a }` the variable, not the property. */
function symbolOf(identifier: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = identifier;
  return ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(identifier);
}

const isImported = (node: ts.Declaration): boolean =>
  ts.isImportSpecifier(node) || ts.isNamespaceImport(node) || ts.isImportClause(node);

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
