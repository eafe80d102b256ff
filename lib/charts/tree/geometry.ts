import type { Capacity, Signal } from "../../model/game/game.js";
import { histories, type TerminalHistory } from "../../model/game/histories.js";
import type { Played } from "../../model/plans/play.js";

/** A place in the drawing: `x` counts moves, `y` counts lines up and down from the middle. */
export interface TreePoint {
  readonly x: number;
  readonly y: number;
}

/** A branch or an information set: two places joined. */
export type Segment = readonly [TreePoint, TreePoint];

/** Leaves stand one below the other, with an empty line between the two silences for the belief. */
export const leaves: readonly (TerminalHistory & TreePoint)[] = histories.map((history, index) => ({
  ...history,
  x: 3,
  y: histories.length / 2 - index - (index < histories.length / 2 ? 0 : 1),
}));

/** Where outsiders move: after each message of each type. */
export const outsiders: readonly (Pick<TerminalHistory, "capacity" | "signal"> & TreePoint)[] = (
  ["QH", "QL"] as const
).flatMap((capacity) =>
  (["D", "ND"] as const).map((signal) => ({
    capacity,
    signal,
    ...centre((leaf) => leaf.capacity === capacity && leaf.signal === signal, 2),
  })),
);

/** Where China moves: once for each type. */
export const china: readonly (Pick<TerminalHistory, "capacity"> & TreePoint)[] = (
  ["QH", "QL"] as const
).map((capacity) => ({ capacity, ...centre((leaf) => leaf.capacity === capacity, 1) }));

export const nature: TreePoint = centre(() => true, 0);

export const chinaAt = (capacity: Capacity): TreePoint =>
  china.find((node) => node.capacity === capacity)!;

export const outsidersAt = (capacity: Capacity, signal: Signal): TreePoint =>
  outsiders.find((node) => node.capacity === capacity && node.signal === signal)!;

/** What outsiders cannot tell apart. */
export const silences: Segment = [outsidersAt("QH", "ND"), outsidersAt("QL", "ND")];

/** What outsiders cannot tell apart where a disclosure shows nothing: past the silences, on their left. */
export const joined: readonly TreePoint[] = [
  outsidersAt("QH", "D"),
  { x: 1.88, y: 1.6 },
  { x: 1.86, y: 0 },
  { x: 1.88, y: -1.6 },
  outsidersAt("QL", "D"),
];

/** Whether the game that is played has no disclosure that shows the type. */
export const isJoined = ({ decisions }: Played): boolean =>
  decisions.every(({ of }) => of !== "D:QH");

/** The point at a share of the way from one to another. */
export const along = ([from, to]: Segment, way: number): TreePoint => ({
  x: from.x + way * (to.x - from.x),
  y: from.y + way * (to.y - from.y),
});

/** The point halfway between two others. */
export const middle = (edge: Segment): TreePoint => along(edge, 0.5);

function centre(test: (history: TerminalHistory) => boolean, x: number): TreePoint {
  const heights = leaves.filter(test).map(({ y }) => y);
  return { x, y: heights.reduce((sum, y) => sum + y, 0) / heights.length };
}
