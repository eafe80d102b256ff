import type { Notebook } from "../dataflow/notebook.js";
import type { Problem } from "../dataflow/problem.js";
import { analyse, type CellAnalysis } from "./analyseCell.js";
import { parseCells, type ParsedCell } from "./parseCell.js";
import type { Code } from "./rules.js";

/** A code cell as the rules see it: its number in the notebook, its syntax, and what it brings and needs. */
export interface AnalysedCell extends CellAnalysis {
  readonly number: number;
  readonly parsed: ParsedCell;
}

/** Something that brings a name into the notebook: a definition, a type or an import. */
export interface Definer {
  readonly name: string;
  readonly cell: number;
  readonly line: number;
  readonly isImport: boolean;
}

export interface AnalysedNotebook {
  readonly cells: readonly AnalysedCell[];
  /** Markdown cells. */
  readonly prose: readonly { readonly number: number; readonly source: string }[];
  /** What defines a name as a value, or as a type, in the order of cells. Imports may be both. */
  readonly values: ReadonlyMap<string, readonly Definer[]>;
  readonly types: ReadonlyMap<string, readonly Definer[]>;
}

/** A problem before it knows its file. */
export type LintFinding = Omit<Problem, "file" | "code"> & { readonly code: Code };

/** A rule, or several that look at the same thing. */
export type Check = (notebook: AnalysedNotebook) => LintFinding[];

export function analyseNotebook(notebook: Pick<Notebook, "cells">): AnalysedNotebook {
  const code = notebook.cells.filter(({ kind }) => kind === "code");
  const parsedCells = parseCells(code.map(({ source }) => source));
  const cells = code.map(({ number }, index) => {
    const parsed = parsedCells[index]!;
    return { ...analyse(parsed), number, parsed };
  });
  const values = new Map<string, Definer[]>();
  const types = new Map<string, Definer[]>();
  const add = (space: Map<string, Definer[]>, definer: Definer): void =>
    void space.set(definer.name, [...(space.get(definer.name) ?? []), definer]);
  for (const { number: cell, imports, definitions, types: typeNames } of cells) {
    for (const { local: name, line } of imports.flatMap(({ names }) => names))
      for (const space of [values, types]) add(space, { name, cell, line, isImport: true });
    for (const { name, line, kind } of definitions) {
      const definer = { name, cell, line, isImport: false };
      add(values, definer);
      if (kind === "class" || kind === "enum") add(types, definer);
    }
    for (const { name, line } of typeNames) add(types, { name, cell, line, isImport: false });
  }
  const prose = notebook.cells.filter(({ kind }) => kind === "markdown");
  return { cells, prose, values, types };
}

/** The definer of a name that `cell` uses: in the cell or before it if there is one, else the first after. */
export function definerFor(
  definers: readonly Definer[] | undefined,
  cell: number,
): Definer | undefined {
  return definers?.filter((definer) => definer.cell <= cell).at(-1) ?? definers?.[0];
}

/** Whether another cell defines, not only imports, the name as a value or a type. */
export function isDefinedElsewhere(
  { values, types }: AnalysedNotebook,
  name: string,
  cell: number,
): boolean {
  const definers = [...(values.get(name) ?? []), ...(types.get(name) ?? [])];
  return definers.some((definer) => !definer.isImport && definer.cell !== cell);
}

/** The first of each name. */
export function firstOfEach<T extends { readonly name: string }>(all: readonly T[]): T[] {
  const names = new Set<string>();
  return all.filter(({ name }) => !names.has(name) && names.add(name));
}
