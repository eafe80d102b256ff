import type { Claim, Instance } from "./claim.js";
import { onlyPooling, poolingHedge } from "./found.js";

const premise = ({ parameters: { A, delta, p }, muStar }: Instance): boolean =>
  A.lt(delta) && p.gte(muStar);

/** Theorem 1, App. 2, B.3: both types silent, outsiders hedge. */
export const theorem1: readonly Claim[] = [
  {
    id: "theorem1-existence",
    place: "Theorem 1, App. 2, B.3",
    printed: "If p ≥ muStar and A < delta, both types silent with Hedge is an equilibrium.",
    corrected: "As printed; it is one if and only if p ≥ muStar.",
    holds: (instance) => (premise(instance) ? poolingHedge(instance.solution()).length > 0 : null),
  },
  {
    id: "theorem1-uniqueness",
    place: "Theorem 1, App. 2, B.3",
    printed: "If p ≥ muStar and A < delta, it is the unique equilibrium.",
    corrected:
      "It is the unique outcome if p > muStar and kappa < phiD: being pressed must hurt less than disclosing.",
    holds: (instance) => (premise(instance) ? onlyPooling(instance.solution(), "Hedge") : null),
    condition: ({ parameters: { p, phi, harm }, muStar }) => p.gt(muStar) && harm.lt(phi),
  },
];
