import type { Reading } from "../solver/reading.js";
import { checkClaim, type ClaimVerdict } from "./checkClaim.js";
import { claims } from "./claims.js";

/** A verdict on a claim as plain data. */
export interface ClaimRow extends Pick<
  ClaimVerdict,
  "verdict" | "counterexample" | "corrected" | "tried"
> {
  readonly id: string;
  readonly place: string;
  readonly printed: string;
}

/** What the search finds on every claim of the paper under a reading, in the paper's order. */
export const checkClaims = (reading: Reading): ClaimRow[] =>
  claims.map((claim) => {
    const { verdict, counterexample, corrected, tried } = checkClaim(claim, reading);
    const { id, place, printed } = claim;
    return { id, place, printed, verdict, counterexample, corrected, tried };
  });
