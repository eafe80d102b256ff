import { report } from "../lint/explain.js";
import { lint } from "../lint/lint.js";
import type { Notebook } from "../dataflow/notebook.js";
import { typeCheck } from "./typeCheck.js";

/**
 * Lints and type-checks notebooks.
 *
 * @throws Error that lists every problem with its file, cell and line
 */
export function check(notebooks: readonly Notebook[]): void {
  const found = notebooks.flatMap(lint);
  const problems = found.length > 0 ? found : typeCheck(notebooks);
  if (problems.length > 0) throw new Error(report(problems));
}
