import type Fraction from "fraction.js";
import { one, zero } from "../game/rational.js";
import type { InformationSet, Message, Payoffs, SignallingGame } from "../solver/game.js";
import { checkRecall } from "./checkRecall.js";
import { parseTree, type Node } from "./parseTree.js";
import { problem } from "./tokens.js";

/** A way from a message to a reply or to the end. */
interface Branch {
  readonly type: 0 | 1;
  readonly probability: Fraction;
  readonly node: Node;
  /** Payoffs met on the way, this node's own included. */
  readonly payoffs: Payoffs;
}

/**
 * A signalling game from Gambit's extensive form: chance draws one of two types, one player learns it
 * and sends a message, chance may then reveal the type, and the other player replies or the game ends.
 *
 * @param file - name of the file, for messages
 * @throws Error `game.efg line 4: expected two types, found 3`; likewise for a malformed file, a third
 *   player, imperfect recall, a sender who sees nothing, and a receiver who does not see the message
 * @example solve(readEfg(text, "game.efg"))
 */
export function readEfg(text: string, file = "efg"): SignallingGame {
  const { title, players, root } = parseTree(text, file);
  const refuse = ({ line }: Node, expected: string, found: string): never => {
    throw problem(file, line, expected, found);
  };
  const name = ({ player }: Node): string =>
    player === null
      ? "the end of the game"
      : player === 0
        ? "a move of chance"
        : `a move of ${players[player - 1]}`;
  if (root.player !== 0) refuse(root, "a move of chance that draws the type", name(root));
  if (root.children.length !== 2) refuse(root, "two types", String(root.children.length));
  checkRecall(root, file);
  const [first, second] = root.children as [Node, Node];
  for (const node of [first, second])
    if (!node.player) refuse(node, "a move of the sender", name(node));
  const sender = first.player!;
  if (second.player !== sender) refuse(second, `a move of ${players[sender - 1]}`, name(second));
  if (second.set === first.set)
    refuse(second, "a sender who sees its type", `information set ${first.set} for both types`);
  if ([...second.actions].sort().join("\n") !== [...first.actions].sort().join("\n"))
    refuse(
      second,
      `the messages ${first.actions.join(", ")} for both types`,
      second.actions.join(", "),
    );

  const total = (a: Payoffs | null, { payoffs }: Node): Payoffs => ({
    sender: payoffs[sender - 1]!.add(a?.sender ?? zero),
    receiver: payoffs[2 - sender]!.add(a?.receiver ?? zero),
  });
  const setsSeen = new Map<number, string>();
  const messages = first.actions.map((label): Message => {
    const branches = ([first, second] as const).flatMap((node, type): Branch[] => {
      const sent = node.children[node.actions.indexOf(label)]!;
      const so = total(total(total(null, root), node), sent);
      const here = { type: type as 0 | 1, payoffs: so };
      if (sent.player !== 0) return [{ ...here, probability: one, node: sent }];
      return sent.children.map((child, k) => ({
        ...here,
        probability: sent.probabilities[k]!,
        node: child,
        payoffs: total(so, child),
      }));
    });
    for (const { node } of branches) {
      if (node.player === sender)
        refuse(
          node,
          `a reply of ${players[2 - sender]} or the end of the game`,
          `another move of ${players[sender - 1]}`,
        );
      if (node.player === 0)
        refuse(node, "a reply or the end of the game", "another move of chance");
      if (node.player === null) continue;
      const seen = setsSeen.get(node.set) ?? label;
      if (seen !== label)
        refuse(
          node,
          "a receiver who sees the message",
          `information set ${node.set} after ${seen} and ${label}`,
        );
      setsSeen.set(node.set, label);
      for (const child of node.children)
        if (child.player !== null) refuse(child, "the end of the game after a reply", name(child));
    }
    return {
      label,
      informationSets: informationSets(label, branches),
      ends: [ending(branches, 0), ending(branches, 1)],
    };
  });

  function informationSets(message: string, branches: readonly Branch[]): InformationSet[] {
    const numbers = [
      ...new Set(branches.filter(({ node }) => node.player !== null).map(({ node }) => node.set)),
    ];
    const found = numbers.flatMap((set): (InformationSet & { plain: string })[] => {
      const here = branches.filter(({ node }) => node.player !== null && node.set === set);
      const { actions } = here[0]!.node;
      const reach = ([0, 1] as const).map((type) => sum(here, type, () => one));
      const payoffs = ([0, 1] as const).map((type) =>
        actions.map((_, a): Payoffs => {
          const mean = (key: keyof Payoffs): Fraction =>
            reach[type]!.n === 0n
              ? zero
              : sum(here, type, ({ payoffs: so, node }) => total(so, node.children[a]!)[key]).div(
                  reach[type]!,
                );
          return { sender: mean("sender"), receiver: mean("receiver") };
        }),
      );
      if (reach.every(({ n }) => n === 0n)) return [];
      const revealed = reach.findIndex(({ n }) => n === 0n);
      const plain = revealed < 0 ? message : `${message}:${root.actions[1 - revealed]}`;
      return [
        {
          label: plain,
          plain,
          actions,
          reach: [reach[0]!, reach[1]!],
          payoffs: [payoffs[0]!, payoffs[1]!],
        },
      ];
    });
    return found.map(({ plain, ...set }, k) => {
      const again = found.slice(0, k).filter((other) => other.plain === plain).length;
      return again === 0 ? set : { ...set, label: `${plain}:${again + 1}` };
    });
  }

  function ending(branches: readonly Branch[], type: 0 | 1): Payoffs | null {
    const over = branches.filter(({ node }) => node.player === null);
    const chance = sum(over, type, () => one);
    if (chance.n === 0n) return null;
    return {
      sender: sum(over, type, ({ payoffs }) => payoffs.sender).div(chance),
      receiver: sum(over, type, ({ payoffs }) => payoffs.receiver).div(chance),
    };
  }

  const [one0, two0] = root.actions as [string, string];
  return {
    title,
    players: [players[sender - 1]!, players[2 - sender]!],
    types: [one0, two0],
    prior: root.probabilities,
    messages,
  };
}

const sum = (
  branches: readonly Branch[],
  type: 0 | 1,
  value: (branch: Branch) => Fraction,
): Fraction =>
  branches
    .filter((branch) => branch.type === type)
    .reduce((total, branch) => total.add(branch.probability.mul(value(branch))), zero);
