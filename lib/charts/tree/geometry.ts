import type { Capacity, Signal } from "../../model/game.js";
import { histories, type History } from "../../model/histories.js";

/** A place in the drawing: `x` counts moves, `y` counts leaves from the foot. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Leaves stand one below the other; each earlier node stands in the middle of what follows it. */
export const leaves: readonly (History & Point)[] = histories.map((history, index) => ({
  ...history,
  x: 3,
  y: histories.length - 1 - index,
}));

/** Where outsiders move: after each message of each type. */
export const outsiders: readonly (Pick<History, "capacity" | "signal"> & Point)[] = (
  ["QH", "QL"] as const
).flatMap((capacity) =>
  (["D", "ND"] as const).map((signal) => ({
    capacity,
    signal,
    ...centre((leaf) => leaf.capacity === capacity && leaf.signal === signal, 2),
  })),
);

/** Where China moves: once for each type. */
export const china: readonly (Pick<History, "capacity"> & Point)[] = (["QH", "QL"] as const).map(
  (capacity) => ({ capacity, ...centre((leaf) => leaf.capacity === capacity, 1) }),
);

export const nature: Point = centre(() => true, 0);

export const chinaAt = (capacity: Capacity): Point => china.find((node) => node.capacity === capacity)!;

export const outsidersAt = (capacity: Capacity, signal: Signal): Point =>
  outsiders.find((node) => node.capacity === capacity && node.signal === signal)!;

/** The point at a share of the way from one node to another. */
export function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
}

function centre(test: (history: History) => boolean, x: number): Point {
  const heights = leaves.filter(test).map(({ y }) => y);
  return { x, y: heights.reduce((sum, y) => sum + y, 0) / heights.length };
}
