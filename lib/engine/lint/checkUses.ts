import {
  definerFor,
  firstOfEach,
  type AnalysedCell,
  type AnalysedNotebook,
  type Check,
  type LintFinding,
} from "./analyseNotebook.js";
import type { Named } from "./analyseCell.js";
import { findPath, type Edge } from "./findPath.js";
import { javaScript, outside, unrepeatable } from "./globals.js";

/** PW002: every use defined in an earlier cell. PW003: no cycle, reported instead of the later use in it. */
export const checkUses: Check = (notebook) => {
  const edges = notebook.cells.flatMap((cell) => edgesFrom(cell, notebook));
  const cycles = new Map<string, LintFinding>();
  const later = edges
    .filter(({ from, to }) => to > from)
    .flatMap((edge): LintFinding[] => {
      const back = findPath(edges, edge.to, edge.from);
      if (!back) return [usedLater(edge)];
      const cycle = [edge, ...back];
      const key = String(cycle.map(({ from }) => from).sort((a, b) => a - b));
      if (!cycles.has(key)) cycles.set(key, cycleOf(cycle));
      return [];
    });
  return [
    ...cycles.values(),
    ...later,
    ...notebook.cells.flatMap((cell) => undefinedIn(cell, notebook)),
  ];
};

interface Use extends Edge {
  readonly line: number;
  readonly isImport: boolean;
}

/** What a cell uses of other cells, each name once. A name in a type makes no dataflow, but needs its order. */
function edgesFrom(cell: AnalysedCell, { values, types }: AnalysedNotebook): Use[] {
  const uses = [
    ...cell.references.map((use) => ({ ...use, definers: values.get(use.name) })),
    ...cell.typeReferences.map((use) => ({
      ...use,
      definers: (use.isTypeof ? values : types).get(use.name),
    })),
  ];
  return firstOfEach(
    uses.flatMap(({ name, line, definers }) => {
      const definer = definerFor(definers, cell.number);
      if (!definer || definer.cell === cell.number) return [];
      return [{ name, line, from: cell.number, to: definer.cell, isImport: definer.isImport }];
    }),
  );
}

function usedLater({ name, from, to, line, isImport }: Use): LintFinding {
  const message = `\`${name}\` is used in cell ${from} and ${isImport ? "imported" : "defined"} only in cell ${to}: move one of the two cells, so that what is used comes first`;
  return { code: "PW002", cell: from, line, message };
}

/** Each edge leads from the cell that uses a name to the cell that defines it, and so on round. */
function cycleOf(cycle: readonly Use[]): LintFinding {
  const first = cycle[0]!;
  const last = cycle.at(-1)!;
  const path = [last, ...cycle.slice(0, -1)].map(({ name, to }) => `${name} (cell ${to})`);
  const message = `cycle: ${[...path, last.name].join(" → ")}: split a cell, so that each needs only earlier ones`;
  return { code: "PW003", cell: first.from, line: first.line, message };
}

function undefinedIn(cell: AnalysedCell, { values }: AnalysedNotebook): LintFinding[] {
  const used: readonly Named[] = [
    ...cell.references,
    ...cell.assignments,
    ...cell.typeReferences.filter(({ isTypeof }) => isTypeof),
  ];
  return firstOfEach(used)
    .filter(({ name }) => !values.has(name) && !isGlobal(name))
    .map(({ name, line }) => ({
      code: "PW002",
      cell: cell.number,
      line,
      message: `\`${name}\` is used in cell ${cell.number} and defined in no cell: define or import it in an earlier one`,
    }));
}

/** Names outside JavaScript have rules of their own. */
const isGlobal = (name: string): boolean =>
  javaScript.has(name) || outside.has(name) || unrepeatable.has(name) || name === "console";
