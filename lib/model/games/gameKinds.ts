import { zero } from "../game/rational.js";
import type { SignallingGame } from "../solver/game.js";
import type { Component, Strategy } from "../solver/solution.js";

/**
 * What the sender's strategy tells. Pooling: all types send one and the same message, always. Separating: no
 * message comes from two types. Semi-separating: all that lies between. Types of probability 0 do not count.
 */
export const gameKinds = ["pooling", "separating", "semi-separating"] as const;

export type GameKind = (typeof gameKinds)[number];

/** By type that chance draws, the messages that it sends at times. */
type Support = readonly string[];

/** The kinds that a convex set of equilibria holds, in the order of `gameKinds`. */
export function kindsOfComponent(game: SignallingGame, { sender }: Component): GameKind[] {
  // A mixture of strategies sends what any of them sends: so the supports of members are unions of supports.
  const supports = new Map<string, Support>();
  const add = (support: Support): boolean => {
    const key = support.join("|");
    return !supports.has(key) && !!supports.set(key, support);
  };
  const extreme = sender.map((strategy) => supportOf(game, strategy));
  extreme.forEach(add);
  for (const one of supports.values())
    for (const other of extreme) add(one.map((sent, t) => union(sent, other[t]!)));
  const found = [...supports.values()].map(kindOf);
  return gameKinds.filter((kind) => found.includes(kind));
}

/** Each type's messages as a text of one digit a message: `101` for the first and the third. */
const supportOf = ({ types, prior, messages }: SignallingGame, sender: Strategy): Support =>
  types.flatMap((type, t) =>
    prior[t]!.gt(zero)
      ? [messages.map(({ label }) => (sender[type]![label]?.gt(zero) ? "1" : "0")).join("")]
      : [],
  );

const union = (one: string, other: string): string =>
  [...one].map((digit, k) => (digit === "1" ? digit : other[k]!)).join("");

function kindOf(support: Support): GameKind {
  const sent = (message: number): number => support.filter((one) => one[message] === "1").length;
  const counts = [...support[0]!].map((_, message) => sent(message)).filter((count) => count > 0);
  if (counts.length === 1) return "pooling";
  return counts.every((count) => count === 1) ? "separating" : "semi-separating";
}
