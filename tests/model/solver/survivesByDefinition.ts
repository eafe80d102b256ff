import type Fraction from "fraction.js";
import { one, rational, zero } from "../../../lib/model/game/rational.js";
import { canSend, type SignallingGame } from "../../../lib/model/solver/game.js";
import type { Strategy } from "../../../lib/model/solver/solution.js";
import { beliefsOn } from "./oracle.js";

const half = rational("1/2");

/**
 * The Intuitive Criterion, D1 and divinity by their words, for any number of types and messages with at most two
 * replies that reveal nothing: mixed replies are points of [0, 1], and tries at those where a type becomes
 * indifferent, at the ends, and between, meet every case.
 */
export function survivesByDefinition(
  game: SignallingGame,
  sender: Strategy,
  receiver: Strategy,
): { intuitive: boolean; d1: boolean; divinity: boolean } {
  const verdict = { intuitive: true, d1: true, divinity: true };
  const all = game.types.map((_, t) => t);
  const worth = (m: number, t: number, second: Fraction): Fraction => {
    const message = game.messages[m]!;
    const [set] = message.informationSets;
    if (!set) return message.ends[t]!.sender;
    const [a, b = a] = set.payoffs[t]!.map((pay) => pay.sender);
    return a!.mul(one.sub(second)).add(b!.mul(second));
  };
  const sends = (t: number, m: number): boolean =>
    (sender[game.types[t]!]![game.messages[m]!.label]?.n ?? 0n) > 0n;
  const paid = all.map((t) => {
    const m = game.messages.findIndex((_, k) => sends(t, k));
    const [set] = game.messages[m]!.informationSets;
    return worth(m, t, set?.actions[1] ? receiver[set.label]![set.actions[1]]! : zero);
  });
  game.messages.forEach((message, m) => {
    const [set] = message.informationSets;
    if (!set || all.some((t) => game.prior[t]!.n > 0n && sends(t, m))) return;
    const may = all.filter((t) => canSend(message, t));
    const gain = (t: number, reply: Fraction): Fraction => worth(m, t, reply).sub(paid[t]!);
    const turns = may.flatMap((t) => {
      const [from, to] = [gain(t, zero), gain(t, one)];
      return from.mul(to).lt(0) ? [from.div(from.sub(to))] : [];
    });
    const ends = [zero, ...turns.sort((a, b) => a.compare(b)), one];
    const tries = ends.flatMap((x, k) => (k === 0 ? [x] : [ends[k - 1]!.add(x).mul(half), x]));
    /** The tries that are best replies to some belief among the mixtures of these. */
    const bestTo = (beliefs: readonly (readonly Fraction[])[]): Fraction[] => {
      const better = beliefs.map((belief) =>
        belief.reduce((sum, share, t) => {
          const [a, b = a] = set.payoffs[t]!.map((pay) => pay.receiver);
          return sum.add(share.mul(b!.sub(a!)));
        }, zero),
      );
      const [down, up] = [better.some((x) => x.lte(0)), better.some((x) => x.gte(0))];
      return tries.filter((reply) =>
        reply.n === 0n ? down : reply.equals(1) ? up && !!set.actions[1] : down && up,
      );
    };
    const certain = (types: readonly number[]): Fraction[][] =>
      types.map((known) => all.map((t) => (t === known ? one : zero)));
    const replies = bestTo(certain(may));
    const never = may.filter((t) => replies.every((reply) => gain(t, reply).lt(0)));
    const left = may.filter((t) => !never.includes(t));
    if (left.some((t) => bestTo(certain(left)).every((reply) => gain(t, reply).gt(0))))
      verdict.intuitive = false;
    const less = may.flatMap((t) =>
      may
        .filter(
          (u) =>
            u !== t &&
            replies.some((reply) => gain(u, reply).gt(0)) &&
            replies.every((reply) => gain(t, reply).lt(0) || gain(u, reply).gt(0)),
        )
        .map((u) => [t, u] as const),
    );
    const holdsUp = (beliefs: readonly (readonly Fraction[])[]): boolean =>
      bestTo(beliefs).some((reply) => may.every((t) => gain(t, reply).lte(0)));
    if (!holdsUp(certain(may.filter((t) => less.every(([out]) => out !== t))))) verdict.d1 = false;
    const order = less.map(([t, u]) =>
      all.map((k) => (k === t ? game.prior[u]!.neg() : k === u ? game.prior[t]! : zero)),
    );
    const divine = beliefsOn(
      left.length > 0 ? left : may,
      all.map(() => [0]),
      all.length,
      order,
    ).filter((belief) =>
      order.every((line) =>
        line.reduce((sum, value, t) => sum.add(value.mul(belief[t]!)), zero).gte(0),
      ),
    );
    if (!holdsUp(divine)) verdict.divinity = false;
  });
  return verdict;
}
