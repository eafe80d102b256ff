import { compileGame, type CompiledGame } from "./compileGame.js";
import { describePieces } from "./describePieces.js";
import { enumeratePieces } from "./enumeratePieces.js";
import type { SignallingGame } from "./game.js";
import { bigints, doubles, TooLarge, type Integers } from "./integers.js";
import { group, meet, reaches, type Piece } from "./piece.js";
import { checkGame } from "./checkGame.js";
import { meter, type Effort, type Meter } from "./meter.js";
import { jointEquilibria } from "./jointEquilibria.js";
import { pureEquilibria } from "./pureEquilibria.js";
import { refinements } from "./refinements.js";
import type { Refinements } from "./verdicts.js";
import type { Component, PureEquilibrium, Solution } from "./solution.js";

/** What to look for, and how much may be done for it. */
export interface SolveOptions extends Effort {
  /** The pure equilibria alone, which larger games allow. */
  readonly pure?: boolean;
}

/**
 * The complete set of perfect Bayesian equilibria of a signalling game, exact.
 *
 * Payoffs and probabilities are rational, and so are the extreme points of every component. Beliefs off
 * the path are free among the types that can send the message, as in Woods (2025), Definition 1(1) to (3);
 * several receivers share them. The refinements are judged apart, for each outcome. Where several receivers'
 * payoffs do not come apart (see {@link signallingGame}), the pure equilibria are found and no others:
 * `found` says which of the two it is.
 *
 * The work grows fast with messages and types: its size is told before the start, and refused beyond the limit.
 *
 * @throws RangeError when it would take more steps than `limit`, or replies that tie combine in too many ways to
 *   list; also for a game that breaks its own rules
 * @example solve(paperGame({ A: 1, gamma: 1, delta: 3, phiD: 1, kappa: 2, p: "3/4" }, "verifiable")).pure.length // 2
 */
export function solve(game: SignallingGame, options: SolveOptions = {}): Solution {
  checkGame(game);
  return solveChecked(game, options);
}

/** The same of a game that is known to fit together. */
export function solveChecked(game: SignallingGame, options: SolveOptions = {}): Solution {
  if (game.messages.some(({ joint }) => joint)) {
    const work = meter(options);
    const pure = jointEquilibria(game, work);
    return {
      game,
      found: work.wasStopped() ? "partial" : "pure",
      sequential: game.prior.every(({ n }) => n > 0n),
      pure,
      components: [],
    };
  }
  return exactly((Z) => {
    const compiled = compileGame(Z, game);
    const work = meter(options);
    const refine = refinements(compiled);
    if (options.pure)
      return answer(compiled, "pure", [], refine, pureEquilibria(compiled, refine, work), work);
    const pieces = enumeratePieces(compiled, work);
    const pure = pureEquilibria(compiled, refine, work, pureSenders(compiled, pieces));
    return answer(compiled, "all", pieces, refine, pure, work);
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

/** The messages by type of extreme points at which the sender does not mix, each once, in order. */
export function pureSenders<T>(
  { Z, game }: CompiledGame<T>,
  pieces: readonly Piece<T>[],
): readonly (readonly number[])[] {
  const messages = game.messages.length;
  const found = new Map<string, number[]>();
  for (const { sender } of pieces)
    for (const point of sender.vertices) {
      if (Z.sign(Z.less(point[point.length - 1]!, Z.one)) !== 0) continue;
      const sent: number[] = [];
      for (let k = 0; k < point.length - 1; k++)
        if (Z.sign(point[k]!) !== 0) sent.push(k % messages);
      found.set(sent.join(), sent);
    }
  return [...found.values()].sort((one, other) => {
    const t = one.findIndex((message, k) => message !== other[k]);
    return one[t]! - other[t]!;
  });
}

/** Pieces in fractions, with labels, refinements and connections: those reached before a stop. */
export function answer<T>(
  compiled: CompiledGame<T>,
  found: "all" | "pure",
  pieces: readonly Piece<T>[],
  refine: Refinements<T>,
  pure: readonly PureEquilibrium[],
  work: Meter,
): Solution {
  const describePiece = describePieces(compiled, refine);
  const pairs = (pieces.length * (pieces.length - 1)) / 2;
  work.combine(pairs);
  // Stopped here, nobody knows which of them are connected: none is told.
  let connected: readonly number[] | undefined;
  work.part(0.9, () => {
    const { Z } = compiled;
    const ask =
      (isSo: (one: Piece<T>, other: Piece<T>) => boolean) =>
      (one: Piece<T>, other: Piece<T>): boolean => {
        work.step(1 / (2 * pairs), 1 / 2);
        return isSo(one, other);
      };
    connected = group(
      pieces,
      ask((one, other) => reaches(Z, one, other) || reaches(Z, other, one)),
      ask((one, other) => meet(compiled, one, other)),
    );
  });
  const components: Component[] = [];
  work.part(1, () =>
    pieces.forEach((piece, k) => {
      work.step(1 / pieces.length, Math.ceil(piece.receiver.vertices.length / 4));
      components.push(describePiece(piece, connected ? connected[k]! : k));
    }),
  );
  return {
    game: compiled.game,
    found: work.wasStopped() ? "partial" : found,
    sequential: areSequential(compiled),
    pure,
    components,
  };
}

/**
 * Whether trembles lead to all beliefs that are allowed: no type has probability 0, and after no message
 * does one receiver doubt the type at two information sets, which trembles would tie to each other.
 */
const areSequential = <T>({ drawn, at }: CompiledGame<T>): boolean =>
  drawn.every((yes) => yes) &&
  at.every((places) => {
    const doubting = places
      .filter(({ known }) => known === null)
      .map(({ set }) => set.receiver ?? 0);
    return new Set(doubting).size === doubting.length;
  });
