import { interfaceWords as words } from "../interfaceWords.js";
import { offer } from "./offer.js";

/** A cell that a reader may add. */
export type OwnKind = "code" | "markdown";

/** What a reader may do at a cell; each comes with the first edit. */
export interface CellChanges {
  edit(): Promise<void>;
  add(kind: OwnKind): Promise<void>;
}

/** Id of the cell that a section shows. */
export const cellOf = ({ id }: Element): string => id.replace(/^c-\d+-/, "");

/** To write a cell of one's own. */
export const addButtons = (add: CellChanges["add"]): HTMLElement[] => [
  ...offer(words.addCode, "add", () => add("code")),
  ...offer(words.addText, "add", () => add("markdown")),
];

/** Lets a cell be edited, and others be written after it; seen where the code is. */
export function cellBar(section: HTMLElement, { edit, add }: CellChanges): void {
  const bar = document.createElement("p");
  bar.className = "cell-bar";
  section.append(bar);
  bar.append(...addButtons(add));
  const beside = section.querySelector(":scope > .code .code-box > p") ?? bar;
  beside.prepend(...offer(words.edit, "edit", edit));
}
