import type Fraction from "fraction.js";
import { zero } from "../game/rational.js";
import { endProbability, type SignallingGame } from "../solver/game.js";
import { replyAt } from "../solver/replyAt.js";
import type { Strategy } from "../solver/solution.js";

/** What a profile is worth, in payoff units. */
export interface ExpectedPayoffs {
  /** Sender's payoff by type. */
  readonly types: Readonly<Record<string, Fraction>>;
  /** Sender's payoff before it learns its type. */
  readonly sender: Fraction;
  readonly receiver: Fraction;
}

/**
 * Payoffs of a profile: by type, before the type is known, and to the receiver.
 *
 * For the paper's game net of `L(Q) - C(Q)`: Woods (2025), Proposition 3.
 *
 * @example expectedPayoffs(game, { sender: component.sender[0], receiver: component.receiver[0] }).sender
 */
export function expectedPayoffs(
  game: SignallingGame,
  profile: { readonly sender: Strategy; readonly receiver: Strategy },
): ExpectedPayoffs {
  const byType = game.types.map((label, type) => {
    let [sender, receiver] = [zero, zero];
    for (const message of game.messages) {
      const said = Object.hasOwn(profile.sender[label]!, message.label)
        ? profile.sender[label]![message.label]!
        : zero;
      if (said.n === 0n) continue;
      const add = (chance: Fraction, payoffs: { sender: Fraction; receiver: Fraction }): void => {
        sender = sender.add(chance.mul(payoffs.sender));
        receiver = receiver.add(chance.mul(payoffs.receiver));
      };
      const end = message.ends[type];
      if (end) add(said.mul(endProbability(message, type)), end);
      for (const { label: set, actions, reach, payoffs } of message.informationSets)
        actions.forEach((action, a) =>
          add(
            said.mul(reach[type]!).mul(replyAt(profile.receiver, set, label)[action]!),
            payoffs[type]![a]!,
          ),
        );
    }
    return { sender, receiver };
  });
  const mean = (key: "sender" | "receiver"): Fraction =>
    byType.reduce((sum, paid, type) => sum.add(game.prior[type]!.mul(paid[key])), zero);
  return {
    types: Object.fromEntries(game.types.map((label, type) => [label, byType[type]!.sender])),
    sender: mean("sender"),
    receiver: mean("receiver"),
  };
}
