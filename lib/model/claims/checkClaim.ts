import type { Reading } from "../solver/reading.js";
import type { Claim, Instance } from "./claim.js";
import { claims } from "./claims.js";
import { instances, searchSpace } from "./instances.js";

/** What a search finds on a claim. */
export interface ClaimVerdict {
  readonly claim: Claim;
  readonly reading: Reading;
  /**
   * `holds under conditions`: refuted somewhere, but nowhere that the claim's condition is met: true of fewer
   * cases than it says. `fails`: refuted, and no condition would leave it what it says. So does a claim to be
   * complete, or to rank regimes, at any assumptions: where it is true of some alone, it is not that claim.
   */
  readonly verdict: "holds" | "holds under conditions" | "fails";
  /** The smallest vector of the search that refutes the claim. */
  readonly counterexample: Counterexample | null;
  readonly corrected: string;
  /** Vectors of the search that meet the claim's premises. */
  readonly tried: number;
  /** What was searched; beyond it `holds` says nothing. */
  readonly searched: string;
}

/** A parameter vector as fractions, `A`, `gamma`, `delta`, `phiD`, `kappa`, `p`. */
export type Counterexample = Readonly<
  Record<"A" | "gamma" | "delta" | "phiD" | "kappa" | "p", string>
>;

/**
 * Searches small rational vectors, boundaries included, for one that refutes a claim of the paper.
 *
 * A search proves a refutation, and does not prove that a claim holds: for that see the theorems.
 *
 * @param claim - a claim, or its id
 * @throws RangeError for an unknown id
 * @example checkClaim("theorem4-2c", "verifiable").verdict // "fails"
 */
export function checkClaim(claim: Claim | string, reading: Reading): ClaimVerdict {
  const found = typeof claim === "string" ? claims.find(({ id }) => id === claim) : claim;
  if (!found)
    throw new RangeError(
      `checkClaim: claim must be one of ${claims.map(({ id }) => id).join(", ")}, got "${String(claim)}"`,
    );
  const tried = instances(reading)
    .map((instance) => ({ instance, holds: found.holds(instance) }))
    .filter(({ holds }) => holds !== null);
  const refuted = tried.filter(({ holds }) => !holds);
  const [first] = refuted;
  const { condition } = found;
  const within = condition ? tried.filter(({ instance }) => condition(instance)) : [];
  const conditional = within.length > 0 && within.every(({ holds }) => holds);
  return {
    claim: found,
    reading,
    verdict: !first ? "holds" : conditional ? "holds under conditions" : "fails",
    counterexample: first ? toText(first.instance) : null,
    corrected: found.corrected,
    tried: tried.length,
    searched: searchSpace,
  };
}

function toText({ parameters: { A, gamma, delta, phi, harm, p } }: Instance): Counterexample {
  const [a, g, d, f, k, prior] = [A, gamma, delta, phi, harm, p].map((value) =>
    value.toFraction(),
  ) as [string, string, string, string, string, string];
  return { A: a, gamma: g, delta: d, phiD: f, kappa: k, p: prior };
}
