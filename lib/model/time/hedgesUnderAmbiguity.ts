import { checkParameters } from "../game/checkParameters.js";
import { tolerance } from "../game/tolerance.js";
import { checkShare } from "./checkDynamics.js";
import { layers, type ByLayer } from "./layers.js";

/**
 * Whether outsiders hedge who think any belief within `width` of theirs possible, and prepare for the worst of them.
 *
 * The worst belief for pressing is the highest, so they hedge if and only if `b + width ≥ muStar` (maxmin expected
 * utility, Gilboa and Schmeidler 1989). This is the only form in which opacity widens hedging within a year, at a given
 * belief; over the years it changes hedging under Bayes' rule too, see `hedgingChance`. Woods (2025) says “worst-case
 * scenarios” and writes Bayes' rule.
 *
 * @throws RangeError when `b` or `width` is outside [0, 1] or `muStar` is not > 0
 * @example hedgesUnderAmbiguity(0.45, 0.1, 0.5) // true
 */
export function hedgesUnderAmbiguity(b: number, width: number, muStar: number): boolean {
  checkParameters("hedgesUnderAmbiguity", { p: b });
  checkShare("hedgesUnderAmbiguity", "width", width);
  if (!(muStar > 0))
    throw new RangeError(`hedgesUnderAmbiguity: muStar must be > 0, got ${muStar}`);
  return hedgesAt(b, width, muStar);
}

/** The reply to the highest belief within `width` of `b`; a tie goes to hedging, as in the paper. Takes checked input. */
export const hedgesAt = (b: number, width: number, cutoff: number): boolean =>
  Math.min(1, b + width) >= cutoff - tolerance;

/** Half-width of the interval of beliefs: `epsilon` times the mean opacity of the four layers. */
export function ambiguity(opacity: ByLayer, epsilon: number): number {
  checkShare("ambiguity", "epsilon", epsilon);
  return (epsilon * layers.reduce((sum, layer) => sum + opacity[layer], 0)) / layers.length;
}
