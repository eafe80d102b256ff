import { existsSync, readFileSync } from "node:fs";
import { analyseCell } from "../lint/analyseCell.js";

/**
 * What to do about names that a cell uses and the kernel does not know: which cell to run first, as far
 * as the notebook's file tells which defines them.
 *
 * @param message - type errors of the cell
 * @param file - the notebook, where the front end says which it is
 */
export function missingNames(message: string, file: string | undefined): string {
  const names = [...message.matchAll(/Cannot find name '(\w+)'/g)].map(([, name]) => name!);
  if (names.length === 0) return "";
  const cells = file !== undefined && existsSync(file) ? readCells(file) : [];
  const advice = [...new Set(names)].map((name) => {
    const source = cells.find((each) => defines(each, name));
    return source === undefined
      ? `No cell that has run defines ${name}.`
      : `Run the cell that defines ${name} first: ${source.trim().split("\n")[0]}`;
  });
  return `\n${[...new Set(advice)].join("\n")}`;
}

function readCells(file: string): string[] {
  const { cells } = JSON.parse(readFileSync(file, "utf8")) as {
    cells: readonly { cell_type: string; source: string | readonly string[] }[];
  };
  return cells
    .filter(({ cell_type }) => cell_type === "code")
    .map(({ source }) => (typeof source === "string" ? source : source.join("")));
}

function defines(source: string, name: string): boolean {
  const { definitions, imports } = analyseCell(source);
  return (
    definitions.some((each) => each.name === name) ||
    imports.some(({ names }) => names.some(({ local }) => local === name))
  );
}
