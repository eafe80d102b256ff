import { bayes } from "./bayes.js";
import { checkParameters } from "./checkParameters.js";
import type { Capacity, Signal } from "./game.js";

/**
 * Belief that China is strong after `signal`, by Bayes' rule.
 *
 * `mu(s) = p σ(s|QH) / (p σ(s|QH) + (1 - p) σ(s|QL))`: Woods (2025), Definition 1(3), App. 2, B.1.
 *
 * @param p - prior probability that China is strong
 * @param disclosure - probability that each type discloses
 * @returns a probability; `null` off the path, where Bayes' rule says nothing
 * @throws RangeError when a probability is outside [0, 1]
 * @example posterior("ND", 0.75, { QH: 0, QL: 0 }) // 0.75
 */
export function posterior(
  signal: Signal,
  p: number,
  disclosure: Readonly<Record<Capacity, number>>,
): number | null {
  checkParameters("posterior", { p });
  for (const [type, value] of Object.entries(disclosure))
    if (!(value >= 0 && value <= 1))
      throw new RangeError(`posterior: disclosure of ${type} must be in [0, 1], got ${value}`);
  const chance = (type: Capacity): number =>
    signal === "D" ? disclosure[type] : 1 - disclosure[type];
  return bayes(p, chance("QH"), chance("QL"));
}
