import type { Compiled } from "./compile.js";
import { beliefsAt } from "./beliefsAt.js";
import type { Piece } from "./enumeratePieces.js";
import { hull } from "./hull.js";
import type { Refine, Survival } from "./refinements.js";
import type { PureEquilibrium } from "./solution.js";

/**
 * The equilibria in which nobody mixes. A pure profile is an extreme point of everything that holds it,
 * so all of them are among the pieces' extreme points.
 */
export function pureEquilibria<T>(compiled: Compiled<T>, refine: Refine<T>, pieces: readonly Piece<T>[]): PureEquilibrium[] {
  const { Z, game, places, utility, scale } = compiled;
  const { types, messages } = game;
  const unit = Z.one;
  const seen = new Set<string>();
  const outcomes = new Map<string, { outcome: number; survives: Survival }>();
  const found: PureEquilibrium[] = [];
  const isPure = (point: readonly T[]): boolean => Z.sign(Z.less(point[point.length - 1]!, unit)) === 0;
  for (const piece of pieces)
    for (const sender of piece.sender.vertices.filter(isPure))
      for (const receiver of piece.receiver.vertices.filter(isPure)) {
        const sent = ([0, 1] as const).map((type) => messages.findIndex((_, m) => Z.sign(sender[type * messages.length + m]!) > 0));
        const replies = places.map(({ set, offset }) => set.actions.findIndex((_, a) => Z.sign(receiver[offset + a]!) > 0));
        const profile = [...sent, ...replies].join();
        if (seen.has(profile)) continue;
        seen.add(profile);
        const called = places.map(({ message, set }, k) => (sent.some((m, t) => m === message && set.reach[t as 0 | 1].n > 0n) ? replies[k] : ""));
        const key = [...sent, ...called].join();
        let outcome = outcomes.get(key);
        if (!outcome) outcomes.set(key, (outcome = { outcome: outcomes.size + 1, survives: refine(sender, receiver) }));
        const paid = (type: 0 | 1) => Z.ratio(Z.dot(utility[type][sent[type]!]!, receiver), scale[type]);
        found.push({
          sender: { [types[0]]: messages[sent[0]!]!.label, [types[1]]: messages[sent[1]!]!.label },
          receiver: Object.fromEntries(places.map(({ set }, k) => [set.label, set.actions[replies[k]!]!])),
          beliefs: Object.fromEntries(places.map((place) => [place.set.label, hull(Z, beliefsAt(compiled, place, sender, receiver))])),
          payoffs: { [types[0]]: paid(0), [types[1]]: paid(1) },
          ...outcome,
        });
      }
  return found;
}
