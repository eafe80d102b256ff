import { compile, type Compiled } from "./compile.js";
import { describePiece } from "./describePiece.js";
import { enumeratePieces, touch, type Piece } from "./enumeratePieces.js";
import { bigints, doubles, TooLarge, type Integers } from "./integers.js";
import type { SignallingGame } from "./game.js";
import { refinements } from "./refinements.js";
import type { Solution } from "./solution.js";
import { pureEquilibria } from "./pureEquilibria.js";

/**
 * The complete set of perfect Bayesian equilibria of a signalling game, exact.
 *
 * Payoffs and probabilities are rational, and so are the extreme points of every component. Beliefs off
 * the path are free, as in the paper's Definition 1; the refinements are judged for each outcome apart.
 * The number of support patterns doubles with every message for each type: meant for small games.
 *
 * @example solve(signallingGame({ … })).components.length
 */
export function solve(game: SignallingGame): Solution {
  try {
    return solveWith(doubles, game);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return solveWith(bigints, game);
  }
}

function solveWith<T>(Z: Integers<T>, game: SignallingGame): Solution {
  const compiled = compile(Z, game);
  const pieces = enumeratePieces(compiled);
  const refine = refinements(compiled);
  const connected = connect(compiled, pieces);
  return {
    game,
    pure: pureEquilibria(compiled, refine, pieces),
    components: pieces.map((piece, k) => describePiece(compiled, refine, piece, connected[k]!)),
  };
}

/** A number for each connected set of pieces, from 0. */
function connect<T>({ Z }: Compiled<T>, pieces: readonly Piece<T>[]): number[] {
  const group = pieces.map((_, k) => k);
  pieces.forEach(({ sender, receiver }, i) => {
    for (let j = 0; j < i; j++) {
      const other = pieces[j]!;
      if (group[i] === group[j] || !touch(Z, sender, other.sender) || !touch(Z, receiver, other.receiver)) continue;
      const [from, to] = [group[i]!, group[j]!];
      group.forEach((number, k) => number === from && (group[k] = to));
    }
  });
  const numbers = [...new Set(group)];
  return group.map((number) => numbers.indexOf(number));
}
