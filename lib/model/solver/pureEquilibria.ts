import type Fraction from "fraction.js";
import type { Compiled } from "./compile.js";
import { beliefsAt } from "./beliefsAt.js";
import type { Piece } from "./enumeratePieces.js";
import { hull } from "./hull.js";
import type { Refinements, Survival } from "./refinements.js";
import type { BeliefInterval, PureEquilibrium } from "./solution.js";

/**
 * The equilibria in which nobody mixes. A pure profile is an extreme point of everything that holds it,
 * so all of them are among the pieces' extreme points.
 */
export function pureEquilibria<T>(
  compiled: Compiled<T>,
  refine: Refinements<T>,
  pieces: readonly Piece<T>[],
): PureEquilibrium[] {
  const { Z, game, places, utility, scale } = compiled;
  const { types, messages } = game;
  const unit = Z.one;
  const seen = new Set<string>();
  const outcomes = new Map<string, { outcome: number; survives: Survival }>();
  const found: PureEquilibrium[] = [];
  const isPure = (point: readonly T[]): boolean =>
    Z.sign(Z.less(point[point.length - 1]!, unit)) === 0;
  const sentBy = (sender: readonly T[], type: 0 | 1): number => {
    for (let m = 0; m < messages.length; m++)
      if (Z.sign(sender[type * messages.length + m]!) > 0) return m;
    return -1;
  };
  for (const piece of pieces)
    for (const sender of piece.sender.vertices) {
      if (!isPure(sender)) continue;
      const sent = [sentBy(sender, 0), sentBy(sender, 1)] as const;
      for (const receiver of piece.receiver.vertices) {
        if (!isPure(receiver)) continue;
        const profile = [...sent, ...receiver].join();
        if (seen.has(profile)) continue;
        seen.add(profile);
        found.push(describe(sender, sent, receiver));
      }
    }
  return found;

  function describe(
    sender: readonly T[],
    sent: readonly [number, number],
    receiver: readonly T[],
  ): PureEquilibrium {
    const replies: Record<string, string> = {};
    const beliefs: Record<string, BeliefInterval> = {};
    let key = sent.join();
    for (const place of places) {
      const { set, message, offset } = place;
      let reply = 0;
      while (Z.sign(receiver[offset + reply]!) === 0) reply++;
      replies[set.label] = set.actions[reply]!;
      beliefs[set.label] = hull(Z, beliefsAt(compiled, place, sender, receiver));
      const called =
        (message === sent[0] && set.reach[0].n > 0n) ||
        (message === sent[1] && set.reach[1].n > 0n);
      key += called ? `,${reply}` : ",";
    }
    let outcome = outcomes.get(key);
    if (!outcome)
      outcomes.set(
        key,
        (outcome = { outcome: outcomes.size + 1, survives: refine.outcome(sender, receiver) }),
      );
    const paid = (type: 0 | 1): Fraction =>
      Z.ratio(Z.dot(utility[type][sent[type]]!, receiver), scale[type]);
    return {
      sender: { [types[0]]: messages[sent[0]]!.label, [types[1]]: messages[sent[1]]!.label },
      receiver: replies,
      beliefs,
      payoffs: { [types[0]]: paid(0), [types[1]]: paid(1) },
      ...outcome,
    };
  }
}
