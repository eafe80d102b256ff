import { interfaceWords as words } from "../interfaceWords.js";
import { formatValue, shownName } from "../words/input.js";
import type { Assumptions } from "./assumptions.js";

/** The assumptions that differ from the text, in words; and that the others do not. */
export function settings(assumptions: Assumptions): string {
  const changed = assumptions.inputs().filter(({ key }) => assumptions.isChanged(key));
  const values = changed.map(
    (input) => `${shownName(input)} = ${formatValue(assumptions.get(input.key)!)}`,
  );
  return values.join(", ") || words.asInTheText;
}

/** An address for others: the path to a file on a reader's disk is nobody else's business. */
export const withoutDisk = (link: string): string =>
  link.startsWith("file:") ? link.replace(/^file:[^?#]*\//, "") : link;
