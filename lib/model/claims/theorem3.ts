import type { Claim } from "./claim.js";
import { pureWhere, separating } from "./found.js";

/** Theorem 3, App. 2, B.4: the strong type alone discloses. */
export const theorem3: readonly Claim[] = [
  {
    id: "theorem3-existence",
    place: "Theorem 3, App. 2, B.4",
    printed:
      "If kappa = phiD > 0 and A < delta, the strong type discloses, the weak one does not, and silence is pressed.",
    corrected: "As printed.",
    holds: ({ parameters: { A, delta, phi, harm }, solution }) =>
      A.lt(delta) && phi.gt(0) && harm.equals(phi)
        ? pureWhere(solution(), "D", "ND", "Press").length > 0
        : null,
  },
  {
    id: "theorem3-only",
    place: "Theorem 3, proof, step 4",
    printed: "Separation is compatible with the incentives only when kappa = phiD.",
    corrected:
      "Where disclosure reveals the type: if and only if kappa ≥ phiD, at every p. With an audit: kappa (1 - q) ≤ phiD ≤ kappa. Where it is a mere message: as printed.",
    holds: ({ parameters: { A, delta, phi, harm }, solution }) =>
      A.lt(delta) && phi.gt(0) ? separating(solution()).length === 0 || harm.equals(phi) : null,
  },
];
