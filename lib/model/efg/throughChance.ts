import type Fraction from "fraction.js";
import type { FileNode } from "./parseTree.js";

/** A way through moves of chance to where somebody moves or the game ends. */
export interface Branch {
  readonly labels: readonly string[];
  readonly probability: Fraction;
  readonly node: FileNode;
  /** Payoffs met on the way by player, this node's own included. */
  readonly payoffs: readonly Fraction[];
}

/** From a node to all that follow the moves of chance there. */
export function throughChance(from: Branch): Branch[] {
  const { node } = from;
  if (node.player !== 0) return [from];
  return node.children.flatMap((child, k) =>
    throughChance({
      ...stepTo(from, child),
      labels: [...from.labels, node.actions[k]!],
      probability: from.probability.mul(node.probabilities[k]!),
    }),
  );
}

/** The same way, gone on to a node. */
export const stepTo = (from: Branch, node: FileNode): Branch => ({
  ...from,
  node,
  payoffs: node.payoffs.every(({ n }) => n === 0n)
    ? from.payoffs
    : from.payoffs.map((value, k) => value.add(node.payoffs[k]!)),
});
