import type { Figure } from "../../../lib/engine/figure/figure.js";
import { contradicts } from "./captions.js";
import { faultsIn } from "./faults.js";
import { hereOf, type Here } from "./here.js";
import type { State } from "./openNotebook.js";
import { statements, type Statement } from "./statements.js";
import { textsOf, type Text } from "./texts.js";

/** Every text that a notebook shows at a setting. */
export const textsAt = ({ shown }: State): Text[] =>
  [...shown].flatMap(([cell, items]) => items.flatMap((item) => textsOf(cell, item)));

/** Figures that a notebook shows at a setting, with the cell of each. */
export const figuresAt = ({ shown }: State): [cell: string, Figure][] =>
  [...shown].flatMap(([cell, items]) =>
    items.flatMap((item) =>
      typeof item === "object" && item.kind === "figure" ? [[cell, item] as [string, Figure]] : [],
    ),
  );

/** Figures whose words contradict their marks, one line each. */
export const contradictionsAt = (state: State): string[] =>
  figuresAt(state).flatMap(([cell, figure]) =>
    contradicts(figure) ? [`${cell}: its marks say something else than “${figure.alt}”`] : [],
  );

/** Statements of a notebook whose words stand in a text; the words in a drawing are no statements. */
export const statedIn = (
  notebook: string,
  { cell, kind, text }: Text,
): [Statement, RegExpExecArray][] =>
  kind === "label"
    ? []
    : statements.flatMap((statement) => {
        const isMeant =
          notebook.startsWith(statement.notebook) && (statement.cell ?? cell) === cell;
        const found = isMeant ? statement.says.exec(text) : null;
        return found ? [[statement, found] as [Statement, RegExpExecArray]] : [];
      });

/** Most texts come again at the next setting, and what is wrong whatever the setting does not change. */
const judged = new Map<string, readonly string[]>();
function faultsOf(text: Text): readonly string[] {
  const key = `${text.cell} ${text.kind} ${text.text}`;
  if (!judged.has(key)) judged.set(key, faultsIn(text));
  return judged.get(key)!;
}

/** What is wrong in texts at a setting of a notebook, one line a fault. */
export function judge(notebook: string, state: State, texts: readonly Text[]): string[] {
  const here: Here = hereOf(state);
  return texts.flatMap((text) => [
    ...faultsOf(text),
    ...statedIn(notebook, text).flatMap(([{ so }, found]) =>
      so(here, found) ? [] : [`${text.cell}: false here, “${text.text}”`],
    ),
  ]);
}
