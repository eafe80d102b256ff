import { compile, type Compiled } from "./compile.js";
import { connect } from "./connect.js";
import { describePieces } from "./describePieces.js";
import { enumeratePieces, type Piece } from "./enumeratePieces.js";
import type { SignallingGame } from "./game.js";
import { bigints, doubles, TooLarge, type Integers } from "./integers.js";
import { pureEquilibria } from "./pureEquilibria.js";
import { refinements } from "./refinements.js";
import type { Solution } from "./solution.js";

/**
 * The complete set of perfect Bayesian equilibria of a signalling game, exact.
 *
 * Payoffs and probabilities are rational, and so are the extreme points of every component. Beliefs off
 * the path are free, as in Woods (2025), Definition 1(1) to (3); the refinements are judged apart, for
 * each outcome. The work doubles with every message for each type: meant for small games.
 *
 * @throws RangeError when replies that tie combine in too many ways to list
 * @example solve(paperGame({ A: 1, gamma: 1, delta: 3, phiD: 1, kappa: 2, p: "3/4" }, "verifiable")).pure.length // 2
 */
export function solve(game: SignallingGame): Solution {
  return exactly((Z) => {
    const compiled = compile(Z, game);
    return describe(compiled, enumeratePieces(compiled));
  });
}

/** Computes with checked doubles, and once more with bigints should a double round. */
export function exactly<R>(compute: <T>(Z: Integers<T>) => R): R {
  try {
    return compute(doubles);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return compute(bigints);
  }
}

/** Pieces in fractions, with labels, refinements and connections. */
export function describe<T>(compiled: Compiled<T>, pieces: readonly Piece<T>[]): Solution {
  const refine = refinements(compiled);
  const describePiece = describePieces(compiled, refine);
  const connected = connect(compiled.Z, pieces);
  return {
    game: compiled.game,
    pure: pureEquilibria(compiled, refine, pieces),
    components: pieces.map((piece, k) => describePiece(piece, connected[k]!)),
  };
}
