import type { Component, Solution } from "../solver/solution.js";

/** What can happen in an equilibrium of the paper's game, told by who discloses and how silence is met. */
export const equilibriumKinds = [
  "silence, hedged",
  "silence, pressed",
  "silence, reply mixed",
  "strong type discloses",
  "weak type discloses",
  "both disclose",
  "partial disclosure",
] as const;

export type EquilibriumKind = (typeof equilibriumKinds)[number];

/** The kinds of equilibrium that a solution of the paper's game holds, in the order of `equilibriumKinds`. */
export function kindsOf({ components }: Solution): EquilibriumKind[] {
  const found = new Set(components.map(kindOf));
  return equilibriumKinds.filter((kind) => found.has(kind));
}

/** A component in which somebody mixes, at its extreme points or between them, discloses in part. */
export function kindOf({ sender, receiver }: Component): EquilibriumKind {
  const [first] = sender;
  const shares = ["QH", "QL"].map((type) => first![type]!["D"]!.valueOf());
  if (sender.length > 1 || shares.some((share) => share > 0 && share < 1))
    return "partial disclosure";
  const [strong, weak] = shares;
  if (strong === 1) return weak === 1 ? "both disclose" : "strong type discloses";
  if (weak === 1) return "weak type discloses";
  const press = receiver.map((reply) => reply["ND"]!["Press"]!.valueOf());
  if (press.every((share) => share === 0)) return "silence, hedged";
  return press.every((share) => share === 1) ? "silence, pressed" : "silence, reply mixed";
}
