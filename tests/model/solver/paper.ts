import type { PaperParameters } from "../../../lib/model/solver/paperParameters.js";
import type { Exact } from "../../../lib/model/game/rational.js";

/** A parameter vector in the order of the audit: (A, gamma, delta, phiD, kappa, p). */
export function vector(
  A: Exact,
  gamma: Exact,
  delta: Exact,
  phiD: PaperParameters["phiD"],
  kappa: PaperParameters["kappa"],
  p: Exact,
): PaperParameters {
  return { A, gamma, delta, phiD, kappa, p };
}
