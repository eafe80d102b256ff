import { interfaceWords as words } from "../interfaceWords.js";
import { formatValue, shownName } from "../words/input.js";
import type { Assumptions } from "./assumptions.js";

/** The assumptions that differ from the text, in words, or that none does; and how many cells a reader has edited. */
export function settings(assumptions: Assumptions): string {
  const changed = assumptions.inputs().filter(({ key }) => assumptions.isChanged(key));
  const values = changed.map(
    (input) => `${shownName(input)} = ${formatValue(assumptions.get(input.key)!)}`,
  );
  const edits = document.querySelectorAll("[data-edited]").length;
  const said = values.join(", ") || words.asInTheText;
  return edits === 0 ? said : `${said}; ${words.editedCells(edits)}`;
}

/** An address for others: the path to a file on a reader's disk is nobody else's business. */
export const withoutDisk = (link: string): string =>
  link.startsWith("file:") ? link.replace(/^file:[^?#]*\//, "") : link;
