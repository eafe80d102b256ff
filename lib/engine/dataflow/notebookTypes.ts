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
}

const file = "/notebooks/notebook.ts";

/** @param files - declarations of all that notebooks may import, and of the language, by their places from `/` on */
export function notebookTypes(files: Readonly<Record<string, string>>): NotebookTypes {
  const system = createSystem(new Map([...Object.entries(files), [file, "export {};"]]));
  const environment = createVirtualTypeScriptEnvironment(system, [file], ts, typeOptions);
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
      const { entries = [] } =
        service.getCompletionsAtPosition(file, startOf(cells, id) + at, {}) ?? {};
      return entries.map(({ name, kind }) => ({ name, kind }));
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
      return { type: plain(found?.displayParts), text: plain(found?.documentation) };
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
  };
}

const plain = (parts: readonly ts.SymbolDisplayPart[] = []): string =>
  parts.map(({ text }) => text).join("");
