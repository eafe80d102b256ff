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
  /** Weights under which two units are level. */
  readonly tied: number;
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
  let tied = 0;
  for (let first = 0; first <= steps; first++)
    for (let second = 0; second <= steps - first; second++) {
      const composites = scores.map((each) =>
        weightedIndex(each, [first, second, steps - first - second]),
      );
      const order = scores.map((_, i) => i).sort((a, b) => composites[b]! - composites[a]!);
      const isTied = order.some(
        (unit, i) => i > 0 && composites[order[i - 1]!]! - composites[unit]! < tolerance,
      );
      if (isTied) tied += 1;
      else counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
    }
  const orders = [...counts]
    .map(([key, count]) => ({ order: key.split(",").map(Number), count }))
    .sort((a, b) => b.count - a.count);
  return { orders, tied, total: ((steps + 1) * (steps + 2)) / 2 };
}
