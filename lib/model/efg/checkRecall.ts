import type { FileNode } from "./parseTree.js";
import { problem } from "./tokens.js";

/**
 * Refuses a tree in which a player forgets what it knew or did.
 *
 * @throws Error `game.efg line 9: expected perfect recall, found information set 2 of player 2 after different moves of its own`
 */
export function checkRecall(root: FileNode, file: string): void {
  const known = new Map<string, string>();
  const visit = (node: FileNode, past: Readonly<Record<number, string>>): void => {
    const { player, set } = node;
    if (player) {
      const key = `${player} ${set}`;
      const history = past[player] ?? "";
      if ((known.get(key) ?? history) !== history)
        throw problem(
          file,
          node.line,
          "perfect recall",
          `information set ${set} of player ${player} after different moves of its own`,
        );
      known.set(key, history);
    }
    node.children.forEach((child, k) =>
      visit(child, player ? { ...past, [player]: `${past[player] ?? ""} ${set}.${k}` } : past),
    );
  };
  visit(root, {});
}
