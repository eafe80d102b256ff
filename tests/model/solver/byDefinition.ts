import type Fraction from "fraction.js";
import { one, rational, zero } from "../../../lib/model/game/rational.js";
import type { Message, SignallingGame } from "../../../lib/model/solver/game.js";
import type { Strategy } from "../../../lib/model/solver/solution.js";

const half = rational("1/2");

/**
 * The Intuitive Criterion and D1 by the words of Cho and Kreps (1987), for messages with at most two
 * replies that reveal nothing: mixed replies are points of [0, 1], and tries at those where a type
 * becomes indifferent, at the ends, and between, meet every case.
 */
export function byDefinition(
  game: SignallingGame,
  sender: Strategy,
  receiver: Strategy,
): { intuitive: boolean; d1: boolean } {
  const verdict = { intuitive: true, d1: true };
  const drawn = game.prior.map((p) => p.gt(0));
  const worth = (message: Message, type: 0 | 1, second: Fraction): Fraction => {
    const [set] = message.informationSets;
    if (!set) return message.ends[type]!.sender;
    const [a, b = a] = set.payoffs[type]!.map((pay) => pay.sender);
    return a!.mul(one.sub(second)).add(b!.mul(second));
  };
  const paid = ([0, 1] as const).map((type) => {
    const message = game.messages.find(({ label }) => sender[game.types[type]!]![label]!.gt(0))!;
    const [set] = message.informationSets;
    return worth(message, type, set?.actions[1] ? receiver[set.label]![set.actions[1]]! : zero);
  });
  for (const message of game.messages) {
    const [set] = message.informationSets;
    if (
      !set ||
      [0, 1].some((type) => drawn[type] && sender[game.types[type]!]![message.label]!.gt(0))
    )
      continue;
    const gain = (type: 0 | 1, reply: Fraction): Fraction =>
      worth(message, type, reply).sub(paid[type]!);
    const turns = ([0, 1] as const).flatMap((type) => {
      const [from, to] = [gain(type, zero), gain(type, one)];
      return from.mul(to).lt(0) ? [from.div(from.sub(to))] : [];
    });
    const ends = [zero, ...turns.sort((a, b) => a.compare(b)), one];
    const tries = ends.flatMap((x, k) => (k === 0 ? [x] : [ends[k - 1]!.add(x).mul(half), x]));
    /** Receiver's gain from the second reply, by belief in the first type. */
    const better = (belief: Fraction): number => {
      const [first, second] = set.payoffs.map(([a, b = a]) => b!.receiver.sub(a!.receiver)) as [
        Fraction,
        Fraction,
      ];
      return belief.mul(first).add(one.sub(belief).mul(second)).compare(0);
    };
    const isBest = (reply: Fraction, sign: number): boolean =>
      sign === 0 || reply.equals(sign > 0 ? 1 : 0);
    const signs = [better(zero), better(one)] as const;
    const best = tries.filter(
      (reply) => signs.some((sign) => isBest(reply, sign)) || signs[0] * signs[1] < 0,
    );
    for (const out of [0, 1] as const) {
      const left = out === 0 ? 1 : 0;
      const tempts = tries
        .filter((reply) => isBest(reply, signs[1 - left]!))
        .every((reply) => gain(left, reply).gt(0));
      if (tempts && best.every((reply) => gain(out, reply).lt(0))) verdict.intuitive = false;
      if (tempts && best.every((reply) => gain(out, reply).lt(0) || gain(left, reply).gt(0)))
        verdict.d1 = false;
    }
  }
  return verdict;
}
