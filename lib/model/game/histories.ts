import type { Action, Capacity, Signal } from "./game.js";

/** One way the game can go: China's type, its message, the outsiders' reply. */
export interface TerminalHistory {
  readonly capacity: Capacity;
  readonly signal: Signal;
  readonly action: Action;
}

/**
 * The eight terminal histories, from the top of the tree to its foot, with the two silences side by
 * side, since outsiders cannot tell them apart. Woods (2025), Timing of the Game, Figure 2.
 */
export const histories: readonly TerminalHistory[] = [
  ["QH", "D"],
  ["QH", "ND"],
  ["QL", "ND"],
  ["QL", "D"],
].flatMap(([capacity, signal]) =>
  ["H", "P"].map((action) => ({ capacity, signal, action }) as TerminalHistory),
);
