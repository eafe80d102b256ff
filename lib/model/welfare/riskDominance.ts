import { one } from "../game/rational.js";
import { exactParameters, type PaperParameters } from "../solver/paperParameters.js";

/**
 * Which of pooling with Hedge and separation risk-dominates the other, where disclosure reveals the type.
 *
 * Both are strict equilibria for `p > muStar` and `kappa > phiD > 0`; the strong type and outsiders then face a
 * 2 × 2 coordination game. The product of what each would lose by deviating alone is
 * `phiD (gamma + delta)(p - muStar)` at pooling and `(kappa - phiD)(1 - p)(gamma + A)` at separation, so pooling
 * dominates if and only if `phiD / kappa > odds(muStar) / odds(p)` (Harsanyi and Selten 1988).
 *
 * @returns `null` where the two are not both strict
 * @throws RangeError for an assumption outside its domain
 */
export function riskDominance(
  parameters: PaperParameters,
): "pooling" | "separating" | "neither" | null {
  const { A, gamma, delta, p, phiD, kappa } = exactParameters(parameters, "riskDominance");
  const excess = p.mul(gamma.add(delta)).sub(A.add(gamma));
  if (A.gte(delta) || excess.lte(0) || p.equals(one) || phiD.QH.equals(0) || kappa.QH.lte(phiD.QH))
    return null;
  const pooling = phiD.QH.mul(excess);
  const separating = kappa.QH.sub(phiD.QH).mul(one.sub(p)).mul(gamma.add(A));
  return pooling.gt(separating) ? "pooling" : pooling.lt(separating) ? "separating" : "neither";
}
