import { formatValue } from "../../words/input.js";
import type { Difference } from "./kernelNote.js";

export const differenceText = ({ symbol, here, inKernel }: Difference): string =>
  `${symbol} is ${formatValue(here)} here and ${formatValue(inKernel)} in the kernel`;

/**
 * What stands below `live()`: that the notebook is live, and where page and kernel part.
 *
 * @param older - number of cells that an earlier kernel has run
 */
export function panelLine(differ: readonly Difference[], older: number): HTMLElement {
  const sentences = ["Live: sliders move what depends on them, in the page."];
  if (differ.length > 0) sentences.push(`${differ.map(differenceText).join("; ")}.`);
  if (older > 0)
    sentences.push(`The kernel is a new one, and has not yet run ${older} of the cells below.`);
  const line = document.createElement("p");
  line.className = "live-panel";
  line.textContent = sentences.join(" ");
  return line;
}
