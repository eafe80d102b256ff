import { tolerance } from "../game/tolerance.js";
import { weightedIndex } from "./weightedIndex.js";

/** One order of the units, and how often the weights give it. */
export interface RankOrder {
  /** Places of the units, from the highest composite to the lowest. */
  readonly order: readonly number[];
  readonly count: number;
}

export interface RankOrders {
  /** The commonest first. */
  readonly orders: readonly RankOrder[];
  /** Weights under which two units are level, anywhere in the order. */
  readonly tied: number;
  /** By unit, weights under which it is alone on top, and alone at the foot, whatever is level elsewhere. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Weights under which two or more units are level on top. */
  readonly levelFirst: number;
  /** All weights that were tried. */
  readonly total: number;
}

/**
 * Every order in which three weights, whole numbers of steps that add up to `steps`, put the units of
 * a composite. It shows how much of a ranking is the weights.
 *
 * @param scores - three scores in [0, 1] for each unit
 * @param steps - parts into which the whole weight is cut, 20 for steps of five percent
 * @throws RangeError when `steps` is not a whole number ≥ 1, or a unit has not three scores
 */
export function rankOrders(scores: readonly (readonly number[])[], steps = 20): RankOrders {
  if (!(Number.isInteger(steps) && steps >= 1))
    throw new RangeError(`rankOrders: steps must be a whole number ≥ 1, got ${steps}`);
  const counts = new Map<string, number>();
  const first = scores.map(() => 0);
  const last = scores.map(() => 0);
  let [tied, levelFirst] = [0, 0];
  for (let one = 0; one <= steps; one++)
    for (let two = 0; two <= steps - one; two++) {
      const composites = scores.map((each) => weightedIndex(each, [one, two, steps - one - two]));
      const order = scores.map((_, i) => i).sort((a, b) => composites[b]! - composites[a]!);
      const level = order
        .slice(1)
        .map((unit, i) => composites[order[i]!]! - composites[unit]! < tolerance);
      if (level.includes(true)) tied += 1;
      else counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
      if (level[0]) levelFirst += 1;
      else first[order[0]!]! += 1;
      if (!level.at(-1)) last[order.at(-1)!]! += 1;
    }
  const orders = [...counts]
    .map(([key, count]) => ({ order: key.split(",").map(Number), count }))
    .sort((a, b) => b.count - a.count);
  return { orders, tied, first, last, levelFirst, total: ((steps + 1) * (steps + 2)) / 2 };
}
