import { checkParameters } from "./checkParameters.js";
import type { Parameters } from "./parameters.js";

/**
 * Belief at which outsiders are indifferent between hedging and pressing.
 *
 * `muStar = (A + gamma) / (gamma + delta)`: Woods (2025), Lemma 1, App. 2, B.2.
 * At least 1 when `A ≥ delta`: then no belief below certainty makes hedging better than pressing.
 *
 * @returns a probability, or a number ≥ 1
 * @throws RangeError when `A`, `gamma` or `delta` is not > 0
 * @example muStar({ A: 1, gamma: 1, delta: 3 }) // 0.5
 */
export function muStar({ A, gamma, delta }: Pick<Parameters, "A" | "gamma" | "delta">): number {
  checkParameters("muStar", { A, gamma, delta });
  return cutoffAt({ A, gamma }, delta);
}

/** The cutoff of outsiders whom pressing a strong China costs `loss`, from 0. Takes checked input. */
export const cutoffAt = ({ A, gamma }: Pick<Parameters, "A" | "gamma">, loss: number): number =>
  (A + gamma) / (gamma + loss);
