import { createSystem, createVirtualTypeScriptEnvironment } from "@typescript/vfs";
import ts from "typescript";
import type { Fault } from "./judgeNotebook.js";
import type { Cell } from "./notebook.js";
import { notebookModule, typeOptions } from "./notebookModule.js";

/** What may stand at a place of a cell. */
export interface Completion {
  readonly name: string;
  /** As TypeScript calls it: `const`, `function`, `property` … */
  readonly kind: string;
  /** What brings the name into the cell, where no cell of the notebook imports it. */
  readonly bringing?: Insertion;
}

/** A text that goes into a cell's source, after so many of its letters. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** What stands at a place of a cell: its type, what is written on it, and from where to where it goes. */
export interface Explanation {
  readonly type: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** TypeScript's knowledge of a notebook that is being written; each question comes with the cells as they are then. */
export interface NotebookTypes {
  /** Type errors by the number of the cell. */
  faults(cells: readonly Cell[]): ReadonlyMap<number, readonly Fault[]>;
  /** @param at - letters from the beginning of the cell's source */
  complete(cells: readonly Cell[], id: string, at: number): readonly Completion[];
  /** What is written on one of the completions at a place. */
  describe(
    cells: readonly Cell[],
    id: string,
    at: number,
    name: string,
  ): Omit<Explanation, "from" | "to">;
  explain(cells: readonly Cell[], id: string, at: number): Explanation | undefined;
  /** What imports a name into a cell; nothing where what notebooks may import has no such name. */
  bringing(cells: readonly Cell[], id: string, name: string): Insertion | undefined;
}

const file = "/notebooks/notebook.ts";
/** Beside the notebook: tells what there is to be imported, whatever is written there. */
const all = "/notebooks/all.ts";

/** @param files - declarations of all that notebooks may import, and of the language, by their places from `/` on */
export function notebookTypes(files: Readonly<Record<string, string>>): NotebookTypes {
  const system = createSystem(
    new Map([...Object.entries(files), [file, "export {};"], [all, importAll]]),
  );
  const environment = createVirtualTypeScriptEnvironment(system, [file, all], ts, typeOptions);
  const { languageService: service } = environment;
  let last = "";
  /** Puts the notebook in place, and tells where in it a cell begins. */
  const put = (cells: readonly Cell[]) => {
    const { text, places } = notebookModule(cells);
    if (text !== last) environment.updateFile(file, (last = text));
    const source = environment.getSourceFile(file)!;
    const starts = source.getLineStarts();
    const startOf = (number: number): number =>
      starts[places.findIndex(({ cell }) => cell === number)]!;
    return { places, source, startOf };
  };
  let offered: ReadonlyMap<string, Offered> | undefined;
  const library = (): ReadonlyMap<string, Offered> =>
    (offered ??= offeredBy(service.getProgram()!, all));
  const bringing = (cells: readonly Cell[], id: string, name: string): Insertion | undefined => {
    const known = library().get(name);
    return known && insertionOf(cells.find((cell) => cell.id === id)!.source, name, known);
  };
  const startOf = (cells: readonly Cell[], id: string): number =>
    put(cells).startOf(cells.find((cell) => cell.id === id)!.number);
  return {
    faults(cells) {
      const { places, source, startOf } = put(cells);
      const found = new Map<number, Fault[]>();
      const all = [
        ...service.getSyntacticDiagnostics(file),
        ...service.getSemanticDiagnostics(file),
      ];
      for (const { start = 0, length = 0, code, messageText } of all) {
        const { cell, line } = places[source.getLineAndCharacterOfPosition(start).line]!;
        const from = start - startOf(cell);
        const message = ts.flattenDiagnosticMessageText(messageText, "\n");
        const fault = { code: `TS${code}`, line, message, from, to: from + length };
        found.set(cell, [...(found.get(cell) ?? []), fault]);
      }
      return found;
    },
    complete(cells, id, at) {
      const found = service.getCompletionsAtPosition(file, startOf(cells, id) + at, {});
      const names = (found?.entries ?? []).map(({ name, kind }) => ({ name, kind }));
      const known = new Set(names.map(({ name }) => name));
      // Where any name may stand, JavaScript's own are among them.
      if (!known.has("Array")) return names;
      return [
        ...names,
        ...[...library()]
          .filter(([name]) => !known.has(name))
          .map(([name, { kind }]) => ({ name, kind, bringing: bringing(cells, id, name)! })),
      ];
    },
    describe(cells, id, at, name) {
      const position = startOf(cells, id) + at;
      const found = service.getCompletionEntryDetails(
        file,
        position,
        name,
        {},
        undefined,
        {},
        undefined,
      );
      if (!found) return library().get(name)?.describe() ?? { type: "", text: "" };
      return { type: plain(found.displayParts), text: plain(found.documentation) };
    },
    explain(cells, id, at) {
      const start = startOf(cells, id);
      const found = service.getQuickInfoAtPosition(file, start + at);
      if (!found) return undefined;
      const from = found.textSpan.start - start;
      return {
        type: plain(found.displayParts),
        text: plain(found.documentation),
        from,
        to: from + found.textSpan.length,
      };
    },
    bringing,
  };
}

/** A name that notebooks may import. */
interface Offered {
  readonly from: string;
  readonly kind: string;
  readonly describe: () => Omit<Explanation, "from" | "to">;
}

const modules = ["../lib", "arquero"] as const;
const importAll = modules.map((from) => `import * as _ from "${from}";`).join("\n");

/** What the modules have that a file imports whole; of two names that are alike, that of the first module. */
function offeredBy(program: ts.Program, file: string): ReadonlyMap<string, Offered> {
  const checker = program.getTypeChecker();
  const imports = program.getSourceFile(file)!.statements as ts.NodeArray<ts.ImportDeclaration>;
  const found = new Map<string, Offered>();
  for (const { moduleSpecifier } of imports)
    for (const symbol of checker.getExportsOfModule(
      checker.getSymbolAtLocation(moduleSpecifier)!,
    )) {
      if (found.has(symbol.name) || symbol.name === "default") continue;
      const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const isValue = (own.flags & ts.SymbolFlags.Value) !== 0;
      found.set(symbol.name, {
        from: (moduleSpecifier as ts.StringLiteral).text,
        kind: !isValue ? "type" : own.flags & ts.SymbolFlags.Function ? "function" : "const",
        describe: () => ({
          type: isValue
            ? `${symbol.name}: ${checker.typeToString(checker.getTypeOfSymbol(own))}`
            : `type ${symbol.name}`,
          text: plain(own.getDocumentationComment(checker)),
        }),
      });
    }
  return found;
}

/** Into an import that the cell has from the same module, else before its first line. */
function insertionOf(source: string, name: string, { from, kind }: Offered): Insertion {
  const written = kind === "type" ? `type ${name}` : name;
  const cell = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest);
  for (const each of cell.statements) {
    if (!ts.isImportDeclaration(each) || (each.moduleSpecifier as ts.StringLiteral).text !== from)
      continue;
    const { namedBindings: names, isTypeOnly } = each.importClause ?? {};
    const last = names && ts.isNamedImports(names) && !isTypeOnly && names.elements.at(-1);
    if (last) return { at: last.end, text: `, ${written}` };
  }
  return { at: 0, text: `import { ${written} } from "${from}";\n` };
}

const plain = (parts: readonly ts.SymbolDisplayPart[] = []): string =>
  parts.map(({ text }) => text).join("");
