import type { Claim } from "./claim.js";

/** Definition 1(4), App. 2, B.1. */
export const definition1: readonly Claim[] = [
  {
    id: "definition1-4",
    place: "Definition 1(4), App. 2, B.1",
    printed: "Off-path beliefs satisfy the Intuitive Criterion.",
    corrected:
      "Every equilibrium satisfies it, so it selects nothing: a mere message tempts both types alike, and a revealed type leaves nothing to believe. With an audit it bites: at p < muStar it excludes pooling with Press for kappa (1 - q) < phiD < kappa.",
    holds: ({ parameters: { A, delta, phi }, solution }) =>
      A.lt(delta) && phi.gt(0)
        ? solution().pure.every(({ survives }) => survives.intuitive) &&
          solution().components.every(({ survives }) => survives.intuitive === "all")
        : null,
    condition: ({ parameters: { phi, harm } }) => phi.gte(harm),
  },
];
