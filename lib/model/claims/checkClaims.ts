import type { Reading } from "../solver/reading.js";
import { checkClaim, type ClaimVerdict } from "./checkClaim.js";
import { claims } from "./claims.js";
import { claimTitle } from "./claimTitle.js";
import { plansToShow } from "../plans/plansToShow.js";
import { solvePaper } from "../solver/solvePaper.js";

/** A verdict on a claim as plain data. */
export interface ClaimRow extends Pick<
  ClaimVerdict,
  "verdict" | "counterexample" | "corrected" | "tried"
> {
  readonly id: string;
  readonly place: string;
  readonly printed: string;
  /** What the claim is called in a list. */
  readonly title: string;
  /** What puts an equilibrium of the counterexample on the tree. */
  readonly choices: Readonly<Record<string, string>>;
}

/** What the search finds on every claim of the paper under a reading, in the paper's order. */
export const checkClaims = (reading: Reading): ClaimRow[] =>
  claims.map((claim) => {
    const { verdict, counterexample, corrected, tried } = checkClaim(claim, reading);
    const { id, place, printed, refutedBy } = claim;
    const shown = counterexample ? plansToShow(solvePaper(counterexample, reading)) : [];
    const choices = (shown.find(({ name }) => name === refutedBy) ?? shown.at(-1))?.choices ?? {};
    const title = claimTitle(id);
    return { id, place, printed, title, verdict, counterexample, choices, corrected, tried };
  });
