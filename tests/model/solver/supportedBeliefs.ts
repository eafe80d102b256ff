import type Fraction from "fraction.js";
import { zero } from "../../../lib/model/game/rational.js";
import type { SignallingGame } from "../../../lib/model/solver/game.js";
import type { Mix, Strategy } from "../../../lib/model/solver/solution.js";
import { beliefsOn } from "./oracle.js";

/** Beliefs by type that go with a profile: Bayes' rule, or some belief at which the replies in use are best, if there is one. */
export function supportedBeliefs(
  game: SignallingGame,
  sender: Strategy,
  receiver: Strategy,
): Record<string, Mix> {
  const byType = (shares: readonly Fraction[]): Mix =>
    Object.fromEntries(game.types.map((type, t) => [type, shares[t]!]));
  return Object.fromEntries(
    game.messages.flatMap(({ label: message, informationSets }) =>
      informationSets.map((set) => {
        const weights = game.types.map((type, t) =>
          game.prior[t]!.mul(set.reach[t]!).mul(
            Object.hasOwn(sender[type]!, message) ? sender[type]![message]! : zero,
          ),
        );
        const total = weights.reduce((a, b) => a.add(b));
        if (total.n > 0n) return [set.label, byType(weights.map((weight) => weight.div(total)))];
        const come = set.reach.flatMap((reach, t) => (reach.n > 0n ? [t] : []));
        // Several receivers share what they believe.
        const alike = informationSets.filter(({ reach }) =>
          reach.every((chance, t) => chance.equals(set.reach[t]!)),
        );
        const worth = game.types.map((_, t) =>
          alike.flatMap(({ payoffs }) => payoffs[t]!.map((pay) => Number(pay.receiver.valueOf()))),
        );
        const candidates = beliefsOn(come, worth, game.types.length);
        const isBest = (belief: readonly Fraction[]): boolean =>
          alike.every(({ label, actions, payoffs }) => {
            const values = actions.map((_, a) =>
              belief.reduce((sum, share, t) => sum.add(share.mul(payoffs[t]![a]!.receiver)), zero),
            );
            return actions.every(
              (action, a) =>
                receiver[label]![action]!.n === 0n ||
                values.every((other) => values[a]!.gte(other)),
            );
          });
        return [set.label, byType(candidates.find(isBest) ?? candidates[0]!)];
      }),
    ),
  );
}
