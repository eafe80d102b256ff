import type { SignallingGame } from "../solver/game.js";
import { isSent } from "../solver/isSent.js";
import type { Component, Solution, Strategy } from "../solver/solution.js";

/**
 * What can happen in an equilibrium of the paper's game, told by who discloses and how a silence of both
 * types is met. Silence of both is pooling on nondisclosure, disclosure by both pooling on disclosure;
 * partial disclosure is every plan in which a type does now one thing, now the other, so also the
 * semi-separating ones.
 */
export const equilibriumKinds = [
  "hedged silence",
  "pressed silence",
  "silence pressed at times",
  "separation",
  "disclosure by the weak type alone",
  "disclosure by both",
  "partial disclosure",
] as const;

export type EquilibriumKind = (typeof equilibriumKinds)[number];

/** The kinds of equilibrium that a solution of the paper's game holds, in the order of `equilibriumKinds`. */
export const kindsOf = ({ game, components }: Solution): EquilibriumKind[] =>
  inOrder(components.flatMap((component) => kindsIn(component, game)));

/** The kinds of a set's members: of its extreme points, and of what lies between them. */
export function kindsIn(component: Component, game: SignallingGame): EquilibriumKind[] {
  const kinds = extremeKinds(component, game);
  if (component.sender.length > 1) kinds.push("partial disclosure");
  if (kinds.includes("hedged silence") && kinds.includes("pressed silence"))
    kinds.push("silence pressed at times");
  return inOrder(kinds);
}

/**
 * What to call a set of equilibria: the kinds of its extreme points. A convex set holds what lies between
 * them, and every pure equilibrium in it is one of them.
 *
 * @example nameOf(component, solution.game) // "pressed silence to separation"
 */
export function componentName(component: Component, game: SignallingGame): string {
  const kinds = inOrder(extremeKinds(component, game));
  const anyReply = kinds.includes("hedged silence") && kinds.includes("pressed silence");
  const ends = kinds.filter((kind) => !(anyReply && kind === "silence pressed at times"));
  return ends.length > 2 ? `${ends.join(", ")} and what lies between` : ends.join(" to ");
}

const inOrder = (kinds: readonly EquilibriumKind[]): EquilibriumKind[] =>
  equilibriumKinds.filter((kind) => kinds.includes(kind));

function extremeKinds(
  { sender, receiver, open }: Component,
  game: SignallingGame,
): EquilibriumKind[] {
  const members = open ? sender.filter((strategy) => isSent(game, strategy, "D")) : sender;
  const kinds = members.flatMap((strategy) => receiver.map((reply) => kindAt(strategy, reply)));
  // Where an extreme point is missing, what comes near it stands for it.
  return members.length < sender.length ? [...kinds, "partial disclosure"] : kinds;
}

function kindAt(sender: Strategy, receiver: Strategy): EquilibriumKind {
  const [strong, weak] = ["QH", "QL"].map((type) => sender[type]!["D"]!.valueOf());
  if (![0, 1].includes(strong!) || ![0, 1].includes(weak!)) return "partial disclosure";
  if (strong === 1) return weak === 1 ? "disclosure by both" : "separation";
  if (weak === 1) return "disclosure by the weak type alone";
  const press = receiver["ND"]!["Press"]!.valueOf();
  if (press === 0) return "hedged silence";
  return press === 1 ? "pressed silence" : "silence pressed at times";
}
