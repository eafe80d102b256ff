import type Fraction from "fraction.js";
import { one, zero } from "../game/rational.js";
import type { InformationSet, SignallingGame } from "../solver/game.js";

/** The beliefs at which a reply is best: a convex set by its extreme points, none where it never is. */
export interface ReplyRegion {
  readonly message: string;
  readonly reply: string;
  /** Each by type; in order around the set. */
  readonly beliefs: readonly (readonly Fraction[])[];
}

/**
 * Where each reply is best, at every information set that leaves two or three types in doubt: the corner of the
 * simplex that is left when each other reply in turn has cut off where it is better.
 */
export const replyRegions = ({ messages }: SignallingGame): ReplyRegion[] =>
  messages
    .flatMap(({ informationSets }) => informationSets)
    .filter(({ reach }) => reach.filter((share) => share.gt(zero)).length > 1)
    .flatMap((set) =>
      set.actions.map((reply, a) => ({ message: set.label, reply, beliefs: region(set, a) })),
    );

type Belief = readonly Fraction[];

function region({ reach, payoffs, actions }: InformationSet, a: number): Belief[] {
  let points: Belief[] = reach.flatMap((share, t) =>
    share.gt(zero) ? [reach.map((_, other) => (other === t ? one : zero))] : [],
  );
  for (let b = 0; b < actions.length; b++) {
    if (b === a) continue;
    const gain = (belief: Belief): Fraction =>
      payoffs.reduce(
        (sum, row, t) =>
          belief[t]!.equals(zero)
            ? sum
            : sum.add(belief[t]!.mul(row[a]!.receiver.sub(row[b]!.receiver))),
        zero,
      );
    points = points.flatMap((point, k) => {
      const next = points[(k + 1) % points.length]!;
      const [here, there] = [gain(point), gain(next)];
      const kept = here.lt(zero) ? [] : [point];
      if (!here.mul(there).lt(zero)) return kept;
      const way = here.div(here.sub(there));
      return [...kept, point.map((share, t) => share.add(next[t]!.sub(share).mul(way)))];
    });
    points = points.filter(
      (point, k) =>
        !points.slice(0, k).some((other) => other.every((share, t) => share.equals(point[t]!))),
    );
  }
  return points;
}
