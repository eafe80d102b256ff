import type Fraction from "fraction.js";
import type { Capacity } from "../game/game.js";
import { one, zero } from "../game/rational.js";
import { exactParameters, type PaperParameters } from "../solver/paperParameters.js";

/** The cheapest disclosure policy that China could bind itself to before it learns its type. */
export interface ChinaCommitment {
  /** Probability that each type discloses. */
  readonly disclosure: Readonly<Record<Capacity, Fraction>>;
  /** Expected cost in payoff units: the negative of China's payoff net of `L(Q) - C(Q)`. */
  readonly cost: Fraction;
}

/**
 * China's best binding disclosure policy, where disclosure reveals the type.
 *
 * At `p ≥ muStar` silence is hedged for nothing. Below it the policies to compare are silence (`kappa`), the
 * strong type's disclosure (`p phiD + (1 - p) kappa`), and disclosing enough of the weak type that silence
 * carries belief `muStar` and is hedged: `(phiD + kappa)(1 - p / muStar)`, the Bayesian-persuasion policy.
 *
 * @throws RangeError for an assumption outside its domain, and unless `A < delta`
 */
export function chinaCommitment(parameters: PaperParameters): ChinaCommitment {
  const { A, gamma, delta, p, phiD, kappa } = exactParameters(parameters, "chinaCommitment");
  if (A.gte(delta))
    throw new RangeError(
      `chinaCommitment: A must be < delta = ${delta.toFraction()}, got ${A.toFraction()}`,
    );
  const cutoff = A.add(gamma).div(gamma.add(delta));
  const rest = one.sub(p);
  const silence = { QH: zero, QL: zero };
  if (p.gte(cutoff)) return { disclosure: silence, cost: zero };
  const weakShown = one.sub(p.div(cutoff));
  const policies: ChinaCommitment[] = [
    { disclosure: silence, cost: p.mul(kappa.QH).add(rest.mul(kappa.QL)) },
    { disclosure: { QH: one, QL: zero }, cost: p.mul(phiD.QH).add(rest.mul(kappa.QL)) },
    {
      disclosure: { QH: zero, QL: weakShown.div(rest) },
      cost: weakShown.mul(phiD.QL.add(kappa.QL)),
    },
  ];
  return policies.reduce((best, policy) => (policy.cost.lt(best.cost) ? policy : best));
}
