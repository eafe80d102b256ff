import type { Exact } from "../../../lib/model/game/rational.js";
import type { PaperParameters } from "../../../lib/model/solver/paperParameters.js";
import { probability } from "../../../lib/model/solver/signallingGame.js";
import { between, ratios, type ClosedForm } from "./closedForm.js";

/**
 * Theorem Q: every equilibrium when an audit proves a disclosure with probability `q`, and what D1 leaves.
 *
 * For `0 < q < 1`, `A < delta`, `phiD > 0`, `kappa > 0`, `p` not at the cutoff and `phiD` neither `kappa` nor `kappa (1 - q)`.
 * Disclosing costs the weak type `kappa q` more, so the strong type is the keener to disclose. After a
 * proof outsiders hedge or press by type; the second number of `pressing` is for what stays unproved.
 *
 * Stated from a proof by hand, and compared with the solver, which does not use it.
 */
export function theoremQ(parameters: PaperParameters, audited: Exact): ClosedForm[] {
  const { phi, kappa, r } = ratios(parameters, "theoremQ");
  const q = probability(audited, "q", "theoremQ");
  const hidden = kappa.mul(q.neg().add(1));
  const [atCutoff, atKappa, atHidden] = [r.equals(1), phi.equals(kappa), phi.equals(hidden)];
  if (
    atCutoff ||
    atKappa ||
    atHidden ||
    phi.equals(0) ||
    kappa.equals(0) ||
    q.equals(0) ||
    q.equals(1)
  )
    throw new RangeError(
      "theoremQ: parameters must be off its boundaries: p = muStar, phiD = kappa, phiD = kappa (1 - q), 0",
    );
  const found: ClosedForm[] = [];
  if (r.lt(1)) {
    found.push({
      disclosure: [[0, 0]],
      pressing: [
        [0, 0],
        [0, 1],
      ],
    });
    if (phi.lt(kappa))
      found.push({ disclosure: [[r.neg().add(1), 0]], pressing: [[phi.div(kappa), 0]] });
    if (phi.lt(hidden))
      found.push({
        disclosure: [[1, 1]],
        pressing: between(q.add(phi.div(kappa)), 1).map((x) => [x, 0] as const),
      });
  } else {
    const least = kappa.sub(phi).div(hidden);
    const from = least.lt(0) ? 0 : least;
    if (least.lte(1))
      found.push({
        disclosure: [[0, 0]],
        pressing: between(from, 1).map((y) => [1, y] as const),
        d1: phi.gt(kappa),
      });
    if (phi.lt(hidden))
      found.push({ disclosure: [[1, r.inverse()]], pressing: [[1, phi.div(hidden).neg().add(1)]] });
  }
  if (phi.gt(hidden) && phi.lt(kappa)) found.push({ disclosure: [[1, 0]], pressing: [[1, 0]] });
  return found;
}
