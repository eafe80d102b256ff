import { formatValue } from "../../words/input.js";
import type { Difference, Offers } from "./kernelNote.js";
import { pageButton } from "./pageButton.js";

export const differenceText = ({ symbol, here, inKernel }: Difference): string =>
  `${symbol} is ${formatValue(here)} here and ${formatValue(inKernel)} in the kernel`;

/** Where page and kernel part. */
export interface Parting extends Pick<Offers, "hears" | "run"> {
  readonly differ: readonly Difference[];
  /** Number of cells that an earlier kernel has run. */
  readonly older: number;
  /** Number of cells whose results in the kernel are older than what they use. */
  readonly behind: number;
}

/** What stands below `live()`: that the notebook is live, where page and kernel part, and what brings them together. */
export function panelLine({ differ, older, behind, hears, run }: Parting): HTMLElement {
  const sentences = [
    "Live: sliders move what depends on them, in the page.",
    "Each stands at its cell, in place of a tray; an answer waits below its guess until you lock one in; to present, open the notebook’s page of the edition.",
  ];
  if (differ.length > 0) sentences.push(`${differ.map(differenceText).join("; ")}.`);
  if (older > 0)
    sentences.push(`The kernel is a new one, and has not yet run ${older} of the cells below.`);
  const cells = behind === 1 ? "1 cell is" : `${behind} cells are`;
  if (behind > 0) sentences.push(`In the kernel ${cells} behind.`);
  if (behind > 0 && !run)
    sentences.push(
      hears || differ.length === 0
        ? "Run all cells to bring it along."
        : "This front end does not tell the kernel of the values here: the cells of the sliders give them to copy.",
    );
  const line = document.createElement("p");
  line.className = "live-panel";
  line.textContent = sentences.join(" ");
  if (behind > 0 && run)
    line.append(pageButton(behind === 1 ? "Run it" : `Run these ${behind} cells`, run));
  return line;
}
