import type Fraction from "fraction.js";
import { exactParameters, type PaperParameters } from "../solver/paperParameters.js";
import { valueOfInformation } from "./valueOfInformation.js";

/** The best answer to silence that outsiders could bind themselves to. */
export interface ForeignersCommitment {
  /** Probability of pressing after silence. */
  readonly press: 0 | 1;
  /** Whether it makes the strong type disclose. */
  readonly discloses: boolean;
  /** Their payoff. */
  readonly payoff: Fraction;
}

/**
 * Outsiders' best binding promise about silence, where disclosure reveals the type.
 *
 * A promise to press makes the strong type disclose if `kappa ≥ phiD` (a tie goes their way), and then
 * they are as well off as if told the type. If `kappa < phiD` no promise moves China, and they follow the prior.
 * This is the formal content of the paper's "credible counter-signals".
 *
 * @throws RangeError for an assumption outside its domain, and unless `A < delta`
 */
export function foreignersCommitment(parameters: PaperParameters): ForeignersCommitment {
  const { A, delta, phiD, kappa } = exactParameters(parameters, "foreignersCommitment");
  if (A.gte(delta))
    throw new RangeError(
      `foreignersCommitment: A must be < delta = ${delta.toFraction()}, got ${A.toFraction()}`,
    );
  const { full, without } = valueOfInformation(parameters);
  if (kappa.QH.gte(phiD.QH)) return { press: 1, discloses: true, payoff: full };
  return { press: without.equals(A.neg()) ? 0 : 1, discloses: false, payoff: without };
}
