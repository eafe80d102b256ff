import { report } from "../lint/explain.js";
import { lint } from "../lint/lint.js";
import { isStyle } from "../lint/rules.js";
import type { Notebook } from "../dataflow/notebook.js";
import { typeCheck } from "./typeCheck.js";

/**
 * The notebooks that keep the rules, and what is wrong with the others.
 *
 * @param types - whether their types are checked, too, as tslab does by itself
 * @param style - whether rules of style count, which keep no notebook from running
 */
export function siftNotebooks(
  notebooks: readonly Notebook[],
  types: boolean,
  style = false,
): { sound: Notebook[]; failures: string[] } {
  const problems = notebooks.flatMap(lint).filter(({ code }) => style || !isStyle(code));
  const sound = (): Notebook[] => {
    const faulty = new Set(problems.map(({ file }) => file));
    return notebooks.filter(({ file }) => !faulty.has(file));
  };
  if (types) problems.push(...typeCheck(sound()));
  return { sound: sound(), failures: problems.length > 0 ? [report(problems)] : [] };
}
