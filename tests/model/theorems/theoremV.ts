import type { PaperParameters } from "../../../lib/model/solver/paperParameters.js";
import { between, ratios, type ClosedForm } from "./closedForm.js";

/**
 * Theorem V: every equilibrium when disclosure reveals the type, for `A < delta`, `phiD + kappa > 0`, `0 < p < 1`.
 *
 * After a disclosure outsiders hedge against the strong type and press the weak one; only the strong
 * type may disclose, and does when silence is pressed often enough: `kappa x ≥ phiD`. Outsiders hedge
 * after silence when `1 - d ≥ r`. At `phiD = 0` the weak type is indifferent once silence is pressed for certain.
 *
 * Stated from a proof by hand, and compared with the solver, which does not use it.
 */
export function theoremV(parameters: PaperParameters): ClosedForm[] {
  const { phi, kappa, r } = ratios(parameters, "theoremV");
  const side = r.compare(1);
  const single = (d: string | number, x: string | number): ClosedForm => ({
    disclosure: [[d, 0]],
    pressing: [[x]],
  });
  const partial = r.neg().add(1);
  if (phi.equals(0))
    return [
      ...(side <= 0
        ? [
            {
              disclosure: between(0, partial).map((d) => [d, 0] as const),
              pressing: [[0] as const],
            },
          ]
        : []),
      {
        disclosure: [
          [1, 0],
          [1, 1],
        ],
        pressing: [[1]],
      },
    ];
  const regime = phi.compare(kappa);
  const pools = (most: ClosedForm["pressing"][number][0]): ClosedForm => ({
    disclosure: [[0, 0]],
    pressing: between(0, most).map((x) => [x] as const),
  });
  if (regime > 0) return side < 0 ? [single(0, 0)] : side > 0 ? [single(0, 1)] : [pools(1)];
  if (regime === 0) {
    const from = side < 0 ? partial : 0;
    const discloses: ClosedForm = {
      disclosure: between(from, 1).map((d) => [d, 0] as const),
      pressing: [[1]],
    };
    return side < 0 ? [single(0, 0), discloses] : side > 0 ? [discloses] : [pools(1), discloses];
  }
  const share = phi.div(kappa);
  if (side > 0) return [single(1, 1)];
  if (side === 0) return [pools(share), single(1, 1)];
  return [single(0, 0), { disclosure: [[partial, 0]], pressing: [[share]] }, single(1, 1)];
}
