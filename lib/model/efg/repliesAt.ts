import type Fraction from "fraction.js";
import { one, zero } from "../game/rational.js";
import type { FileNode } from "./parseTree.js";
import { stepTo, throughChance, type Branch } from "./throughChance.js";

/** Who plays in a game file, by number from 1, and how what is no signalling game is refused. */
export interface Cast {
  readonly players: readonly string[];
  readonly sender: number;
  readonly receivers: readonly number[];
  /** The node itself is what was found, unless something else is said. */
  readonly refuse: (node: FileNode, expected: string, found?: string) => never;
}

/** What follows a message of a type: where receivers reply, and what each combination of replies pays. */
export interface Replies {
  readonly probability: Fraction;
  /** Of each receiver that replies, by player: the node of its information set. */
  readonly nodes: ReadonlyMap<number, FileNode>;
  /** By combination of replies, the last of these receivers' changing fastest; payoffs by player. */
  readonly payoffs: readonly (readonly Fraction[])[];
}

/** Replies from a node on: one of each receiver at most, none of whom sees another's. */
export function repliesAt({ players, sender, receivers, refuse }: Cast, from: Branch): Replies {
  const nodes = new Map<number, FileNode>();
  const order: number[] = [];
  const leaves: { replies: readonly number[]; payoffs: readonly Fraction[] }[] = [];
  const others = receivers.map((player) => players[player - 1]).join(" or ");
  const visit = (at: Branch, replies: readonly number[]): void => {
    const here = at.node;
    if (here.player === null) {
      leaves.push({ replies, payoffs: at.payoffs });
      return;
    }
    if (here.player === sender)
      refuse(
        here,
        `a reply of ${others} or the end of the game`,
        `another ${wordsOf(players, here).slice(2)}`,
      );
    const known = nodes.get(here.player);
    if (order.slice(0, replies.length).includes(here.player))
      refuse(here, "the end of the game after a reply");
    if (known && known.set !== here.set)
      refuse(
        here,
        "receivers who do not see each other's replies",
        `information sets ${known.set} and ${here.set} of ${players[here.player - 1]} after one message`,
      );
    if (!known) {
      if (order.length > replies.length)
        refuse(here, wordsOf(players, nodes.get(order[replies.length]!)!));
      nodes.set(here.player, here);
      order.push(here.player);
    }
    here.children.forEach((child, action) => {
      const ways = throughChance({ ...stepTo(at, child), probability: one });
      if (ways.length === 1) return visit(ways[0]!, [...replies, action]);
      const player = ways.find((way) => way.node.player !== null);
      if (player) refuse(player.node, "the end of the game after a reply");
      leaves.push({
        replies: [...replies, action],
        payoffs: players.map((_, k) =>
          ways.reduce((sum, way) => sum.add(way.probability.mul(way.payoffs[k]!)), zero),
        ),
      });
    });
  };
  visit(from, []);
  const sorted = [...order].sort((a, b) => a - b);
  const byPlace = (replies: readonly number[]): number[] =>
    sorted.map((player) => replies[order.indexOf(player)] ?? 0);
  const short = leaves.find(({ replies }) => replies.length < order.length);
  if (short) refuse(from.node, "the same receivers after every reply", "fewer after some");
  leaves.sort((a, b) => {
    const [one, other] = [byPlace(a.replies), byPlace(b.replies)];
    const k = one.findIndex((value, i) => value !== other[i]);
    return k < 0 ? 0 : one[k]! - other[k]!;
  });
  return {
    probability: from.probability,
    nodes: new Map(sorted.map((player) => [player, nodes.get(player)!])),
    payoffs: leaves.map((leaf) => leaf.payoffs),
  };
}

/** What a node is, in words. */
export const wordsOf = (players: readonly string[], { player }: FileNode): string =>
  player === null
    ? "the end of the game"
    : player === 0
      ? "a move of chance"
      : `a move of ${players[player - 1]}`;
