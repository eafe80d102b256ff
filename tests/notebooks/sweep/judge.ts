import { faultsIn } from "./faults.js";
import { hereOf, type Here } from "./here.js";
import type { State } from "./openNotebook.js";
import { statements, type Statement } from "./statements.js";
import { textsOf, type Text } from "./texts.js";

/** Every text that a notebook shows at a setting. */
export const textsAt = ({ shown }: State): Text[] =>
  [...shown].flatMap(([cell, items]) => items.flatMap((item) => textsOf(cell, item)));

/** Statements of a notebook whose words stand in a text. */
export const statedIn = (notebook: string, { cell, text }: Text): [Statement, RegExpExecArray][] =>
  statements.flatMap((statement) => {
    const found =
      notebook.startsWith(statement.notebook) && (statement.cell ?? cell) === cell
        ? statement.says.exec(text)
        : null;
    return found ? [[statement, found] as [Statement, RegExpExecArray]] : [];
  });

/** What is wrong in texts at a setting of a notebook, one line a fault. */
export function judge(notebook: string, state: State, texts: readonly Text[]): string[] {
  const here: Here = hereOf(state);
  return texts.flatMap((text) => [
    ...faultsIn(text),
    ...statedIn(notebook, text).flatMap(([{ so }, found]) =>
      so(here, found) ? [] : [`${text.cell}: false here, “${text.text}”`],
    ),
  ]);
}
