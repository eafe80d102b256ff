import { rational, type Exact } from "../game/rational.js";
import { probability } from "./signallingGame.js";

/**
 * What a disclosure tells outsiders. Woods (2025) has it both ways, so each is a game of its own.
 *
 * - `verifiable`: it reveals the type (Timing of the Game, step 3).
 * - `soft`: it is a message like silence, and outsiders form a belief (App. 2, B.1).
 * - `{ audited: q }`: it reveals the type with probability q; `verifiable` is q = 1, `soft` q = 0.
 * - `paper`: the convention of the paper's proofs. A disclosure that nobody was expected to make reveals
 *   the type (Theorems 1 and 2); one that some type makes is judged by Bayes' rule (Theorem 3,
 *   Proposition 1). No game is like this: one move by one type is answered in two ways.
 */
export type Reading = "verifiable" | "soft" | "paper" | { readonly audited: Exact };

/** Probability that a disclosure reveals the type; the paper's convention starts from `soft`. */
export function auditProbability(reading: Reading, caller: string) {
  if (typeof reading === "object") return probability(reading.audited, "q", caller);
  const known = { verifiable: 1, soft: 0, paper: 0 };
  if (!Object.hasOwn(known, reading))
    throw new TypeError(
      `${caller}: reading must be "verifiable", "soft", "paper" or { audited: q }, got "${String(reading)}"`,
    );
  return rational(known[reading]);
}
