import { tellProgress } from "../../engine/words/progress.js";
import { solve } from "../solver/solve.js";
import { random } from "../time/random.js";
import { claimParts, type ClaimPart } from "./claimParts.js";
import { gameOf, type GameSheet } from "./gameSheet.js";
import { readSheet } from "./readSheet.js";

/** A claim about every equilibrium in which nobody mixes: if the one is true of it, then the other. */
export interface GameClaim {
  readonly if: ClaimPart;
  readonly then: ClaimPart;
}

/** What a search for a refutation has found. */
export interface ClaimSearch {
  /** Games that were solved, and equilibria among theirs of which the first part is true. */
  readonly games: number;
  readonly met: number;
  /** A game, as JSON, with an equilibrium of which the first part is true and the second is not; `null` where none was met. */
  readonly refutation: {
    readonly game: string;
    /** Message by type, and reply by information set. */
    readonly sender: Readonly<Record<string, string>>;
    readonly receiver: Readonly<Record<string, string>>;
  } | null;
}

/**
 * Searches for a game that refutes a claim: first the game given, then others of its make, with its types, prior,
 * messages and replies, and payoffs drawn from 0, 1, 2 and 3. A search proves a refutation; that it meets none
 * proves nothing.
 *
 * @param game - as text, for `readGame`
 * @param tries - games to solve at most
 * @throws RangeError for a text that is no game
 */
export function searchClaim(claim: GameClaim, game: string, tries = 300): ClaimSearch {
  const own = readSheet(game);
  const uniform = random(2025);
  const [premise, conclusion] = [claimParts[claim.if], claimParts[claim.then]];
  let met = 0;
  for (let k = 0; k < tries; k++) {
    if (k % 20 === 0) tellProgress(k / tries);
    const sheet = k === 0 ? own : drawnLike(own, uniform);
    const solved = gameOf(sheet);
    const { pure } = solve(solved, { pure: true });
    const meeting = pure.filter((one) => premise(one, pure, solved));
    met += meeting.length;
    const refuting = meeting.find((one) => !conclusion(one, pure, solved));
    if (!refuting) continue;
    const { sender, receiver } = refuting;
    return { games: k + 1, met, refutation: { game: JSON.stringify(sheet), sender, receiver } };
  }
  return { games: tries, met, refutation: null };
}

function drawnLike(own: GameSheet, uniform: () => number): GameSheet {
  const draw = (): number => Math.floor(4 * uniform());
  return {
    ...own,
    title: "A game that was met",
    messages: own.messages.map((message) => ({
      ...message,
      payoffs: message.payoffs.map((row) =>
        row.map((pair) => (pair.trim() === "" ? "" : `${draw()}, ${draw()}`)),
      ),
    })),
  };
}
