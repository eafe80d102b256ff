import {
  definerFor,
  isDefinedElsewhere,
  type AnalysedCell,
  type AnalysedNotebook,
  type Check,
  type LintFinding,
} from "./analyseNotebook.js";
import type { Source } from "./renamesOf.js";

/**
 * PW006, PW007: where tslab 1.0.22 goes wrong about names of earlier cells. It writes `exports.a` for
 * an identifier whose declaration is in an earlier cell, but not in `{a}`, where it should; and it does
 * in the key of `{x: z}`, where it should not, when the type that has `x` comes from an earlier cell.
 */
export const checkTraps: Check = (notebook) =>
  notebook.cells.flatMap((cell) => [...shorthands(cell, notebook), ...renames(cell, notebook)]);

function shorthands(
  { number: cell, shorthands }: AnalysedCell,
  { values }: AnalysedNotebook,
): LintFinding[] {
  return shorthands.flatMap(({ name, line }) => {
    const definer = definerFor(values.get(name), cell);
    if (!definer || definer.cell === cell) return [];
    const message = `shorthand \`{ ${name} }\` in cell ${cell} of what cell ${definer.cell} ${definer.isImport ? "imports" : "defines"}: write \`{ ${name}: ${name} }\``;
    return [{ code: "PW006", cell, line, message }];
  });
}

function renames(cell: AnalysedCell, notebook: AnalysedNotebook): LintFinding[] {
  const comesFrom = elsewhere(cell, notebook);
  return cell.renames.flatMap((rename) => {
    const name = comesFrom(rename);
    if (name === undefined) return [];
    const definer = definerFor(notebook.values.get(name) ?? notebook.types.get(name), cell.number)!;
    const message = `destructuring in cell ${cell.number} renames, \`${rename.text}\`, what comes from \`${name}\` of cell ${definer.cell}: destructure without renaming, or take the property, as in \`const z = b.x\``;
    return [{ code: "PW007", cell: cell.number, line: rename.line, message }];
  });
}

/**
 * By which other cell's name a value may get its type, followed through the statements of the cell.
 * What an imported function returns has the library's type, whatever it is given.
 */
function elsewhere({ number, statements }: AnalysedCell, notebook: AnalysedNotebook) {
  const found = new Map<string, string>();
  const comesFrom = ({ mentions, root }: Source): string | undefined => {
    if (root !== undefined && notebook.values.get(root)?.some(({ isImport }) => isImport))
      return undefined;
    const direct = mentions.find((name) => isDefinedElsewhere(notebook, name, number));
    return direct ?? mentions.map((name) => found.get(name)).find((name) => name !== undefined);
  };
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const statement of statements) {
      const name = comesFrom(statement);
      for (const own of statement.defines)
        if (name !== undefined && !found.has(own)) found.set(own, name);
    }
  }
  return comesFrom;
}
