import type { Compiled } from "./compile.js";
import { beliefsAt } from "./beliefsAt.js";
import type { Piece } from "./enumeratePieces.js";
import { refine, type Survival } from "./refinements.js";
import type { PureEquilibrium } from "./solution.js";

/**
 * The equilibria in which nobody mixes. A pure profile is an extreme point of everything that holds it,
 * so all of them are among the pieces' extreme points.
 */
export function pureEquilibria<T>(compiled: Compiled<T>, pieces: readonly Piece<T>[]): PureEquilibrium[] {
  const { Z, game, places, utility, scale } = compiled;
  const { types, messages } = game;
  const seen = new Set<string>();
  const outcomes = new Map<string, { outcome: number; survives: Survival }>();
  const found: PureEquilibrium[] = [];
  const isPure = ({ point }: { point: readonly T[] }): boolean => Z.sign(Z.minus([point[point.length - 1]!], [Z.from(1n)])[0]!) === 0;
  for (const piece of pieces)
    for (const { point: sender } of piece.sender.vertices.filter(isPure))
      for (const { point: receiver } of piece.receiver.vertices.filter(isPure)) {
        const sent = ([0, 1] as const).map((type) => messages.findIndex((_, m) => Z.sign(sender[type * messages.length + m]!) > 0));
        const replies = places.map(({ set, offset }) => set.actions.findIndex((_, a) => Z.sign(receiver[offset + a]!) > 0));
        const profile = [...sent, ...replies].join();
        if (seen.has(profile)) continue;
        seen.add(profile);
        const called = places.map(({ message, set }, k) => (sent.some((m, t) => m === message && set.reach[t as 0 | 1].n > 0n) ? replies[k] : ""));
        const key = [...sent, ...called].join();
        let outcome = outcomes.get(key);
        if (!outcome) outcomes.set(key, (outcome = { outcome: outcomes.size + 1, survives: refine(compiled, sender, receiver) }));
        found.push({
          sender: Object.fromEntries(types.map((type, t) => [type, messages[sent[t]!]!.label])),
          receiver: Object.fromEntries(places.map(({ set }, k) => [set.label, set.actions[replies[k]!]!])),
          beliefs: Object.fromEntries(places.map((place) => [place.set.label, beliefsAt(compiled, place, sender, receiver)])),
          payoffs: Object.fromEntries(
            types.map((type, t) => [type, Z.ratio(Z.dot(utility[t as 0 | 1][sent[t]!]!, receiver), scale[t as 0 | 1])]),
          ),
          ...outcome,
        });
      }
  return found;
}
