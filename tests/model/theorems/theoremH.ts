import type { PaperParameters } from "../../../lib/model/solver/paperParameters.js";
import { exactParameters } from "../../../lib/model/solver/paperParameters.js";
import type { ClosedForm } from "./closedForm.js";
import { one } from "../../../lib/model/game/rational.js";

/**
 * Theorem H: what D1 leaves when disclosure is a mere message and costs differ by type.
 *
 * With `rho = phiD / kappa` of each type, `A < delta`, all costs > 0, `p` not at the cutoff, the two `rho` different from
 * each other and from 1. Where the weak type is the keener to escape being pressed (`rho_L < rho_H`) both
 * keep silent, whatever the size of `kappa`: the paper's intended theorem. Components are given by what
 * is done on the path: `pressing` after `D` is left at what supports it.
 *
 * Stated from a proof by hand, and compared with the solver, which does not use it.
 */
export function theoremH(parameters: PaperParameters): ClosedForm[] {
  const { A, gamma, delta, p, phiD, kappa } = exactParameters(parameters, "theoremH");
  const [strong, weak] = [phiD.QH.div(kappa.QH), phiD.QL.div(kappa.QL)];
  const r = A.add(gamma).div(delta.sub(A)).mul(one.sub(p)).div(p);
  const hedged = r.lt(1);
  if (weak.lt(strong)) return [{ disclosure: [[0, 0]], pressing: [[hedged ? 0 : 1, 1]] }];
  const found: ClosedForm[] = [];
  if (hedged || strong.gt(1)) found.push({ disclosure: [[0, 0]], pressing: [[hedged ? 0 : 1, 1]] });
  if (strong.lt(1) && weak.gt(1)) found.push({ disclosure: [[1, 0]], pressing: [[1, 0]] });
  if (hedged && strong.lt(1))
    found.push({ disclosure: [[r.neg().add(1), 0]], pressing: [[strong, 0]] });
  if (!hedged && weak.lt(1))
    found.push({ disclosure: [[1, r.inverse()]], pressing: [[1, weak.neg().add(1)]] });
  if (hedged && weak.lt(1)) found.push({ disclosure: [[1, 1]], pressing: [[1, 0]] });
  return found;
}
