import type { Claim } from "./claim.js";
import { pureWhere } from "./found.js";

/** Proposition 1, App. 2, B.4. */
export const proposition1: readonly Claim[] = [
  {
    id: "proposition1",
    place: "Proposition 1, App. 2, B.4",
    printed: "There is no equilibrium in which only the weak type discloses.",
    corrected:
      "True unless phiD = kappa = 0, where nothing is at stake for China. (With A ≥ delta it needs phiD > 0.)",
    refutedBy: "disclosure by the weak type alone",
    holds: ({ parameters: { A, delta }, solution }) =>
      A.lt(delta) ? pureWhere(solution(), "ND", "D").length === 0 : null,
    condition: ({ parameters: { phi, harm } }) => phi.gt(0) || harm.gt(0),
  },
];
