import { md, type Prose } from "../engine/words/md.js";
import { claimAt } from "../model/claims/claimTitles.js";
import type { PaperParameters } from "../model/solver/paperParameters.js";
import type { Reading } from "../model/solver/reading.js";
import { inSymbols } from "./inSymbols.js";

/**
 * What a claim of the paper, by its title, comes to at a vector of assumptions.
 *
 * @throws RangeError for a title that is none
 */
export function claimSentence(title: string, parameters: PaperParameters, reading: Reading): Prose {
  const { printed, corrected, holds } = claimAt(title, parameters, reading);
  if (holds === null)
    return md`Where you stand, **${title}** says nothing: its premises are not met.`;
  const said = inSymbols(printed);
  return holds
    ? md`Where you stand, **${title}** is true: ${said}`
    : md`Where you stand, **${title}** is false: ${said} What is true instead: ${inSymbols(corrected)}`;
}
