import type Fraction from "fraction.js";
import { tellProgress } from "../../engine/words/progress.js";
import type { NumberOrRange } from "../map/equilibriaOf.js";
import type { Shares } from "../solver/verdicts.js";
import { representative } from "../solver/representative.js";
import type { SignallingGame } from "../solver/game.js";
import { solve } from "../solver/solve.js";
import type { GameDescription } from "../solver/signallingGame.js";
import type { Component, Solution } from "../solver/solution.js";
import { kindsOfComponent, type GameKind } from "./gameKinds.js";
import { readGame } from "./readGame.js";

/** A set of equilibria of any game as plain numbers, by position: a single one, or a continuum. */
export interface GameEquilibrium {
  readonly kinds: readonly GameKind[];
  /** By type, how often each message is sent; of a continuum, in the middle. */
  readonly sends: readonly (readonly number[])[];
  /** By information set in the order of the game, how often each reply is taken; of a continuum, in the middle. */
  readonly replies: readonly (readonly number[])[];
  /** By information set, the extreme points of the beliefs that occur, each by type. */
  readonly beliefs: readonly (readonly (readonly number[])[])[];
  /** By type. */
  readonly payoffs: readonly NumberOrRange[];
  readonly receiver: NumberOrRange;
  readonly survives: Shares;
  readonly isContinuum: boolean;
}

/** All that a notebook needs of a solution, ready to come from another thread. */
export interface SolvedGame extends Pick<Solution, "found" | "sequential"> {
  readonly equilibria: readonly GameEquilibrium[];
}

/**
 * Every equilibrium of a game with one receiver, exact and then written as numbers.
 *
 * @throws RangeError for a text that is no game, several receivers, or a game that is too much work
 */
export function solveGame(game: string | GameDescription): SolvedGame {
  const read = readGame(game);
  if (read.players.length > 2)
    throw new RangeError(`solveGame: receivers must be one, got ${read.players.length - 1}`);
  const solution = solve(read, { progress: tellProgress });
  const { found, sequential, components } = solution;
  return { found, sequential, equilibria: components.map((each) => equilibrium(read, each)) };
}

function equilibrium(game: SignallingGame, component: Component): GameEquilibrium {
  const { types, messages, players } = game;
  const { sender, receiver } = representative(component);
  const sets = messages.flatMap(({ informationSets }) => informationSets);
  const { beliefs, beliefVertices, survives } = component;
  return {
    kinds: kindsOfComponent(game, component),
    sends: types.map((type) => messages.map(({ label }) => sender[type]![label]?.valueOf() ?? 0)),
    replies: sets.map(({ label, actions }) =>
      actions.map((action) => receiver[label]![action]!.valueOf()),
    ),
    beliefs: sets.map(({ label, reach }) => {
      const vertices = beliefVertices?.[label];
      if (vertices) return vertices.map((mix) => types.map((type) => mix[type]!.valueOf()));
      const interval = beliefs[label];
      // Where the type is known, nothing is left to believe.
      if (!interval) return [reach.map((share) => (share.n > 0n ? 1 : 0))];
      const [low, high] = interval.map((share) => share.valueOf()) as [number, number];
      return (low === high ? [low] : [low, high]).map((first) =>
        types.length === 1 ? [1] : [first, 1 - first],
      );
    }),
    payoffs: types.map((type) => range(component.payoffs[type]!)),
    receiver: range(component.receiverPayoffs[players[1]!]!),
    survives,
    isContinuum: component.dimension > 0,
  };
}

const range = ([low, high]: readonly [Fraction, Fraction]): NumberOrRange =>
  low.equals(high) ? low.valueOf() : [low.valueOf(), high.valueOf()];
