import { one, zero } from "../game/rational.js";
import type { SignallingGame } from "../solver/game.js";
import { distinct } from "../solver/labelled.js";
import { withDistinctSets } from "../solver/signallingGame.js";
import { checkRecall } from "./checkRecall.js";
import { parseTree, type FileNode } from "./parseTree.js";
import { wordsOf, repliesAt, type Cast, type Replies } from "./repliesAt.js";
import { stepTo, throughChance, type Branch } from "./throughChance.js";
import { toMessage } from "./toMessage.js";
import { problem } from "./tokens.js";

/** A message, of whichever types can send it: the same where a receiver cannot tell them apart. */
interface Sent {
  readonly label: string;
  readonly byType: Map<number, readonly Replies[]>;
  readonly sets: Set<string>;
}

/**
 * A signalling game from Gambit's extensive form: chance draws a type, one player learns it and sends a message,
 * and the others, who see the message alone, reply or the game ends. Chance may move in between.
 *
 * What is what goes by information sets: messages are the same if they lead to one, whatever their labels; where
 * none says so, by labels. A type that does not move sends the message that its receiver's information set is
 * reached by.
 *
 * @param file - name of the file, for messages
 * @throws Error `game.efg line 4: expected …, found …` for a malformed file, a player who neither sends nor replies,
 *   imperfect recall, a sender who sees nothing, a receiver who does not see the message or knows more of the type
 *   than chance tells after it, and receivers who see each other's replies
 * @example solve(readEfg(text, "game.efg"))
 */
export function readEfg(text: string, file = "efg"): SignallingGame {
  const { title, players, root } = parseTree(text, file);
  const refuse = (node: FileNode, expected: string, found = wordsOf(players, node)): never => {
    const { message } = problem(file, node.line, expected, found);
    throw new Error(`${message}. Gambit solves games beyond a sender and those who reply.`);
  };
  if (root.player === null) refuse(root, "a move of chance that draws the type");
  checkRecall(root, file);
  const nothing = { labels: [], probability: one, node: root, payoffs: players.map(() => zero) };
  const types = throughChance(stepTo(nothing, root));
  const sender = senderOf(types);
  const receivers = players.map((_, k) => k + 1).filter((player) => player !== sender);
  for (const player of receivers)
    if (!movesIn(root, player)) refuse(root, `a reply of ${players[player - 1]}`, "none");
  const cast: Cast = { players, sender, receivers, refuse };
  const sets = types.flatMap(({ node }) => (node.player === sender ? [node] : []));
  sets.forEach((node, k) => {
    if (sets.slice(0, k).some(({ set }) => set === node.set))
      refuse(node, "a sender who sees its type", `information set ${node.set} for both types`);
  });

  const sent: Sent[] = [];
  types.forEach((branch, type) => {
    const { player, actions, children } = branch.node;
    if (player !== sender) return;
    actions.forEach((label, a) => {
      const ways = throughChance({ ...stepTo(branch, children[a]!), probability: one });
      put(
        type,
        label,
        ways.map((way) => repliesAt(cast, way)),
      );
    });
  });
  byLabel();
  types.forEach((branch, type) => {
    if (branch.node.player !== sender) stay(type, branch);
  });
  const typeLabels = distinct(types.map(({ labels }) => labels.join(", ") || "type"));
  const labels = distinct(sent.map(({ label }) => label));
  return {
    title,
    players: [players[sender - 1]!, ...distinct(receivers.map((player) => players[player - 1]!))],
    types: typeLabels,
    prior: types.map(({ probability }) => probability),
    messages: withDistinctSets(
      sent.map(({ byType }, m) => toMessage(cast, root, typeLabels, labels[m]!, byType)),
    ),
  };

  /** The player who moves for a type and never later; a type's first move of another is a reply. */
  function senderOf(starts: readonly Branch[]): number {
    const first = [...new Set(starts.flatMap(({ node }) => node.player ?? []))];
    const later = first.filter((player) =>
      starts.some(({ node }) => node.children.some((child) => movesIn(child, player))),
    );
    return (
      first.find((player) => !later.includes(player)) ??
      first[0] ??
      refuse(root, "a move of the sender", "none")
    );
  }

  function movesIn(node: FileNode, player: number): boolean {
    return node.player === player || node.children.some((child) => movesIn(child, player));
  }

  /** Puts a type's message where a receiver takes it for another's. */
  function put(type: number, label: string, replies: readonly Replies[]): void {
    const reached = replies.flatMap(({ nodes }) =>
      [...nodes].map(([player, node]) => ({ key: `${player} ${node.set}`, node })),
    );
    const same = sent.filter((one) => reached.some(({ key }) => one.sets.has(key)));
    const twice = same.find(
      (one, k) => one.byType.has(type) || same.slice(0, k).some((other) => shareType(one, other)),
    );
    if (twice) {
      const { node } = reached.find(({ key }) => twice.sets.has(key))!;
      const before = twice.byType.has(type) ? labelOf(twice, type) : twice.label;
      refuse(
        node,
        "a receiver who sees the message",
        `information set ${node.set} after ${before} and ${label}`,
      );
    }
    const [into = { label, byType: new Map(), sets: new Set<string>() }, ...rest] = same;
    if (same.length === 0) sent.push(into);
    into.byType.set(type, replies);
    for (const { key } of reached) into.sets.add(key);
    for (const other of rest) join(into, other);
  }

  function labelOf(message: Sent, type: number): string {
    const { node } = types[type]!;
    const k = sent.filter((one) => one.byType.has(type)).indexOf(message);
    return node.actions[k] ?? message.label;
  }

  function join(into: Sent, other: Sent): void {
    for (const [type, replies] of other.byType) into.byType.set(type, replies);
    for (const key of other.sets) into.sets.add(key);
    sent.splice(sent.indexOf(other), 1);
  }

  /** Joins messages of one label that no type sends both of, and that no information set tells the one from the other. */
  function byLabel(): void {
    for (const message of [...sent]) {
      const same = sent.find(
        (one) => one !== message && one.label === message.label && !shareType(one, message),
      );
      if (same && sent.indexOf(same) < sent.indexOf(message)) join(same, message);
    }
  }

  /** The message of a type that does not move. */
  function stay(type: number, branch: Branch): void {
    const { node } = branch;
    if (
      node.player !== null &&
      !sent.some(({ sets: seen }) => seen.has(`${node.player} ${node.set}`))
    )
      refuse(node, `a move of ${players[sender - 1]}`);
    put(type, "end", [repliesAt(cast, { ...branch, probability: one })]);
  }
}

const shareType = (one: Sent, other: Sent): boolean =>
  [...one.byType.keys()].some((type) => other.byType.has(type));
