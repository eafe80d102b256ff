import { formatValue, type InputValue } from "../../words/input.js";
import { interfaceWords } from "../../interfaceWords.js";
import type { LiveCell } from "./liveCell.js";
import { pageButton } from "./pageButton.js";
import type { Stale } from "./staleNames.js";

/** An input whose value in the page is not the kernel's. */
export interface Difference {
  readonly name: string;
  readonly symbol: string;
  readonly inKernel: InputValue;
  readonly here: InputValue;
}

/** What a page can do where it parts from the kernel. */
export interface Offers {
  /** Whether the kernel hears which values the inputs have here. */
  readonly hears: boolean;
  /** Runs all cells that are behind, where the front end lets a page do so. */
  readonly run: (() => void) | undefined;
  /** Gives the page the kernel's values. */
  back(): void;
}

/**
 * What a reader must know at a cell about the kernel: other values of its inputs, with the cell's code
 * for the page's; that it ran before something changed; that only the kernel can run it; what rules refuse.
 *
 * @param stale - what has changed in the kernel since it ran the cell
 * @param other - names of which the page, with the kernel's inputs, computes another value
 * @param own - inputs of the cell that differ
 * @param above - inputs that it depends on and that differ
 * @param offers - what the page can do about it
 */
export function kernelNote(
  cell: LiveCell,
  stale: Stale,
  other: readonly string[],
  own: readonly Difference[],
  above: readonly Difference[],
  offers: Offers,
): HTMLElement[] {
  const notes: HTMLElement[] = cell.registration.refused.map((text) => line(text, "lint-note"));
  if (cell.place.isHeldBack()) notes.push(line(`${interfaceWords.held}.`));
  if (own.length > 0) notes.push(inputNote(cell, own, offers));
  const names = [...stale.names].join(", ");
  const counts = [...stale.before].map(({ count }) => count).sort((a, b) => a - b);
  const before = counts.map((count) => `[${count}]`).join(", ");
  const again = before ? `Run ${before} again, then this cell` : "Run this cell again";
  const old = [
    names && `${names} changed`,
    ...above.map(({ symbol, inKernel }) => `computed at ${symbol} = ${formatValue(inKernel)}`),
  ].filter(Boolean);
  const reasons = old.join("; ");
  if (cell.onlyInKernel !== undefined)
    notes.push(
      line(
        `Not live, since only the kernel can run this cell (${cell.onlyInKernel}).${reasons && ` Stale: ${reasons}.${names && ` ${again}.`}`}`,
      ),
    );
  else if (cell.registration.printed && reasons)
    notes.push(line(`Stale, since only the kernel prints: ${reasons}. ${again}.`));
  else if (names && cell.registration.failure === undefined)
    notes.push(
      line(
        `Stale in the kernel: ${names} changed after it ran this cell. ${again} to bring the kernel along; what you see is up to date.`,
      ),
    );
  if (other.length > 0)
    notes.push(
      line(
        `The page computes another value of ${other.join(", ")} than the kernel holds. Run this cell again; if the two still differ, the cell depends on something outside the notebook.`,
      ),
    );
  return notes;
}

function line(text: string, kind = "kernel-note"): HTMLElement {
  const note = document.createElement("p");
  note.className = kind;
  note.textContent = text;
  return note;
}

function inputNote(
  { registration }: LiveCell,
  own: readonly Difference[],
  { hears, run, back }: Offers,
): HTMLElement {
  const list = (value: (each: Difference) => InputValue): string =>
    own.map((each) => `${each.symbol} = ${formatValue(value(each))}`).join(", ");
  const held = list(({ inKernel }) => inKernel);
  const next = hears ? `, and takes ${list(({ here }) => here)} when this cell is run again` : "";
  const note = document.createElement("div");
  note.className = "kernel-note";
  note.append(`The kernel holds ${held}${next}.`);
  if (run) note.append(pageButton("Run it and all that follows from it", run));
  else if (!hears) note.append(copyButton(note, registration, own));
  note.append(pageButton("Back to the kernel’s", back));
  return note;
}

/** Gives the cell with the page's values, to be put in its place by hand. */
function copyButton(
  note: HTMLElement,
  registration: LiveCell["registration"],
  own: readonly Difference[],
): HTMLButtonElement {
  const here = new Map(own.map(({ name, here }) => [name, here]));
  const code = registration.pieces.map((piece) => written(piece, here, registration)).join("");
  const copy = pageButton("Copy the cell with the values here", () => {
    const shown = document.createElement("pre");
    shown.textContent = code;
    note.querySelector("pre")?.remove();
    note.append(shown);
    void navigator.clipboard?.writeText(code).then(
      () => (copy.textContent = "Copied: paste it over the cell and run it"),
      () => {},
    );
  });
  return copy;
}

function written(
  piece: LiveCell["registration"]["pieces"][number],
  here: ReadonlyMap<string, InputValue>,
  { values }: LiveCell["registration"],
): string {
  if (typeof piece === "string") return piece;
  const changed = here.get(piece.name);
  if (changed === undefined && piece.before) return "";
  return piece.before + JSON.stringify(changed ?? values[piece.name]) + piece.after;
}
