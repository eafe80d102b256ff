import { lint } from "../lint/lint.js";
import { isStyle } from "../lint/rules.js";
import type { Execution } from "./tslab.js";

/**
 * Lints cells as they are run, each after those that ran before it; a cell that is run again keeps its place.
 *
 * @returns what rules refuse in the cell of an execution, with cells named by their prompts
 */
export function createLintRun(): (execution: Execution, count: number) => readonly string[] {
  const ran = new Map<string, { readonly source: string; readonly count: number }>();
  return ({ source, cell = source, deleted }, count) => {
    for (const gone of deleted) ran.delete(gone);
    ran.set(cell, { source, count });
    const prompts = [...ran.values()].map((each) => each.count);
    const cells = [...ran].map(([id, each], index) => ({
      number: index + 1,
      id,
      kind: "code" as const,
      source: each.source,
      outputs: [],
    }));
    const own = [...ran.keys()].indexOf(cell) + 1;
    return (
      lint({ file: "", cells })
        // The cell that calls `live()` ran before this: what it imports is defined here by none.
        .filter(
          ({ cell: number, code, isOpen }) =>
            number === own && code !== "PW002" && !isOpen && !isStyle(code),
        )
        .map(({ code, line, message }) => {
          const named = message.replace(
            /\bcell (\d+)/g,
            (_, number) => `cell [${prompts[Number(number) - 1]}]`,
          );
          return `${code}, line ${line}: ${named}`;
        })
    );
  };
}
