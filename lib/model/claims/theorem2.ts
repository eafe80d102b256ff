import { rational } from "../game/rational.js";
import type { Claim } from "./claim.js";
import { poolingPress } from "./found.js";

/** Theorem 2, App. 2, B.3: both types silent, outsiders press. */
export const theorem2: readonly Claim[] = [
  {
    id: "theorem2-existence",
    place: "Theorem 2, App. 2, B.3",
    printed:
      "If p ≤ muStar, phiD > 0, kappa ≤ phiD and A < delta, both types silent with Press is an equilibrium.",
    corrected: "As printed.",
    holds: ({ parameters: { A, delta, p, phi, harm }, muStar, solution }) =>
      A.lt(delta) && p.lte(muStar) && phi.gt(0) && harm.lte(phi)
        ? poolingPress(solution()).length > 0
        : null,
  },
  {
    id: "theorem2-necessity",
    place: "Theorem 4(2c), proof: Theorem 2’s condition is violated, so pooling with Press fails",
    printed: "If p ≤ muStar and kappa > phiD > 0, both types silent with Press is no equilibrium.",
    corrected:
      "True where disclosure reveals the type. Where it is a mere message, pressing after a disclosure as well keeps both silent; with an audit this works if and only if phiD ≥ kappa q.",
    holds: ({ parameters: { A, delta, p, phi, harm }, muStar, solution }) =>
      A.lt(delta) && p.lte(muStar) && phi.gt(0) && harm.gt(phi)
        ? poolingPress(solution()).length === 0
        : null,
    condition: ({ parameters: { phi, harm }, reading }) =>
      typeof reading === "object"
        ? phi.lt(harm.mul(rational(reading.audited)))
        : reading !== "soft",
  },
];
