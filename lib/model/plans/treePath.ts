import type { Capacity, Signal } from "../game/game.js";
import type { Plan } from "./plan.js";

/** How often each branch of the paper's tree is taken. */
export interface TreePath {
  /** Probability that each type discloses. */
  readonly disclosure: Readonly<Record<Capacity, number>>;
  /** Probability that outsiders press, by message and type. */
  readonly press: Readonly<Record<Signal, Readonly<Record<Capacity, number>>>>;
}

/**
 * A plan as it runs through the tree.
 *
 * @param shown - chance that a disclosure shows the type
 */
export function treePath({ discloses, presses }: Plan, shown: number): TreePath {
  const disclosed = (type: Capacity): number =>
    shown * presses[`D:${type}`] + (1 - shown) * presses.D;
  return {
    disclosure: discloses,
    press: {
      D: { QH: disclosed("QH"), QL: disclosed("QL") },
      ND: { QH: presses.ND, QL: presses.ND },
    },
  };
}
