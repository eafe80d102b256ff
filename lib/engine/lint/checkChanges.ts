import { definerFor, type Check } from "./analyseNotebook.js";
import { javaScript } from "./globals.js";

/** PW004: a cell leaves alone what other cells define, what is imported, and JavaScript's own objects. */
export const checkChanges: Check = ({ cells, values }) =>
  cells.flatMap(({ number: cell, assignments, mutations }) => {
    const changes = [
      ...assignments.map(({ name, line }) => ({
        name,
        line,
        does: `assigns \`${name}\``,
        remedy: "define a new name instead",
      })),
      ...mutations.map(({ name, line, text }) => ({
        name,
        line,
        does: `changes \`${name}\` in place, \`${shorten(text)}\``,
        remedy: `make a changed copy, such as \`[...${name}]\` or \`{ ...${name} }\``,
      })),
    ];
    return changes.flatMap(({ name, line, does, remedy }) => {
      const definer = definerFor(values.get(name), cell);
      if (!definer && !javaScript.has(name)) return [];
      const whose = !definer
        ? "which is JavaScript's own"
        : `which cell ${definer.cell} ${definer.isImport ? "imports" : "defines"}`;
      return [{ code: "PW004", cell, line, message: `cell ${cell} ${does}, ${whose}: ${remedy}` }];
    });
  });

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
