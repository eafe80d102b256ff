import {
  endProbability,
  type InformationSet,
  type SignallingGame,
} from "../../model/solver/game.js";
import { most } from "../../model/games/gameSheet.js";
import type { GameEquilibrium } from "../../model/games/solveGame.js";

/** Where a type's message leads: to a reply, or to the end where there is no set. */
export interface Arrival {
  readonly type: number;
  readonly message: number;
  readonly set: InformationSet | null;
  /** How often the type's play comes here. */
  readonly chance: number;
  readonly x: number;
  readonly y: number;
  readonly leaves: readonly TreeEnd[];
}

/** An end of the game, and how often play comes there, where an equilibrium is given. */
export interface TreeEnd {
  readonly reply: string;
  readonly share: number;
  readonly sender: number;
  readonly receiver: number;
  readonly y: number;
}

/**
 * The places of any game's tree: ends one below the other, a line between types; information sets of later
 * messages a little to the right, so that their dashed lines lie apart.
 *
 * @throws RangeError for more ends than can be read
 */
export function arrivalsOf(
  { types, messages, prior }: SignallingGame,
  equilibrium: GameEquilibrium | undefined,
): readonly Arrival[] {
  const sets = messages.flatMap(({ informationSets }) => informationSets);
  let y = 0;
  const arrivals = types.flatMap((_, type) => {
    y -= type === 0 ? 0 : 1;
    return messages.flatMap((message, m): Arrival[] => {
      const sent = equilibrium ? prior[type]!.valueOf() * equilibrium.sends[type]![m]! : 0;
      const x = 2 + 0.18 * (m - (messages.length - 1) / 2);
      const arrive = (
        set: InformationSet | null,
        reach: number,
        leaves: readonly TreeEnd[],
      ): Arrival => ({
        ...{ type, message: m, set, chance: sent * reach, x, leaves },
        y: leaves.reduce((sum, leaf) => sum + leaf.y, 0) / leaves.length,
      });
      const reached = message.informationSets.filter(({ reach }) => reach[type]!.n > 0n);
      const end = message.ends[type];
      return [
        ...reached.map((set) =>
          arrive(
            set,
            set.reach[type]!.valueOf(),
            set.actions.map((reply, a) => ({
              reply,
              share: equilibrium?.replies[sets.indexOf(set)]![a]! ?? 0,
              sender: set.payoffs[type]![a]!.sender.valueOf(),
              receiver: set.payoffs[type]![a]!.receiver.valueOf(),
              y: (y -= 1),
            })),
          ),
        ),
        ...(end
          ? [
              arrive(null, endProbability(message, type).valueOf(), [
                {
                  reply: "",
                  share: 1,
                  sender: end.sender.valueOf(),
                  receiver: end.receiver.valueOf(),
                  y: (y -= 1),
                },
              ]),
            ]
          : []),
      ];
    });
  });
  const count = arrivals.reduce((sum, { leaves }) => sum + leaves.length, 0);
  if (count > most.ends)
    throw new RangeError(`gameTree: ends must be at most ${most.ends}, got ${count}`);
  return arrivals;
}
