import type { Capacity, Signal } from "../game/game.js";
import { replyAt } from "./replyAt.js";
import { representative } from "./representative.js";
import type { Component, Solution } from "./solution.js";

/** How often each branch of the paper's tree is taken. */
export interface TreePath {
  /** Probability that each type discloses. */
  readonly disclosure: Readonly<Record<Capacity, number>>;
  /** Probability that outsiders press, by message and type. */
  readonly press: Readonly<Record<Signal, Readonly<Record<Capacity, number>>>>;
}

/** An equilibrium of the paper's game, as it runs through the tree; of a continuum, the middle. */
export function treePath({ game }: Solution, component: Component): TreePath {
  const { sender, receiver } = representative(component);
  const press = (type: Capacity, signal: Signal): number => {
    const { informationSets } = game.messages.find(({ label }) => label === signal)!;
    return informationSets
      .map(({ label, reach }) =>
        reach[type === "QH" ? 0 : 1]!.mul(replyAt(receiver, label, type)["Press"]!).valueOf(),
      )
      .reduce((sum, share) => sum + share);
  };
  const by = <T>(value: (type: Capacity) => T): Record<Capacity, T> => ({
    QH: value("QH"),
    QL: value("QL"),
  });
  return {
    disclosure: by((type) => sender[type]!["D"]!.valueOf()),
    press: { D: by((type) => press(type, "D")), ND: by((type) => press(type, "ND")) },
  };
}
