import type Fraction from "fraction.js";
import { one, zero } from "../game/rational.js";
import {
  type ByType,
  type InformationSet,
  type JointPayoffs,
  type Message,
  type SignallingGame,
} from "../solver/game.js";
import { distinct } from "../solver/labelled.js";
import { apart, withDistinctSets } from "../solver/signallingGame.js";
import { checkRecall } from "./checkRecall.js";
import { parseTree, type Node } from "./parseTree.js";
import { problem } from "./tokens.js";

/** A way through moves of chance to where somebody moves or the game ends. */
interface Branch {
  readonly labels: readonly string[];
  readonly probability: Fraction;
  readonly node: Node;
  /** Payoffs met on the way by player, this node's own included. */
  readonly payoffs: readonly Fraction[];
}

/** What follows a message of a type: where receivers reply, and what each combination of replies pays. */
interface Replies {
  readonly probability: Fraction;
  /** Of each receiver that replies, by player: the node of its information set. */
  readonly nodes: ReadonlyMap<number, Node>;
  /** By combination of replies, the last of these receivers' changing fastest; payoffs by player. */
  readonly payoffs: readonly (readonly Fraction[])[];
}

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
  const refuse = ({ line }: Node, expected: string, found: string): never => {
    const { message } = problem(file, line, expected, found);
    throw new Error(`${message}. Gambit solves games beyond a sender and those who reply.`);
  };
  const name = ({ player }: Node): string =>
    player === null
      ? "the end of the game"
      : player === 0
        ? "a move of chance"
        : `a move of ${players[player - 1]}`;
  if (root.player === null) refuse(root, "a move of chance that draws the type", name(root));
  checkRecall(root, file);
  const nothing: Branch = {
    labels: [],
    probability: one,
    node: root,
    payoffs: players.map(() => zero),
  };
  const types = throughChance(nothing);
  const sender = senderOf(types);
  const receivers = players.map((_, k) => k + 1).filter((player) => player !== sender);
  for (const player of receivers)
    if (!movesIn(root, player)) refuse(root, `a reply of ${players[player - 1]}`, "none");
  const sets = types.flatMap(({ node }) => (node.player === sender ? [node] : []));
  sets.forEach((node, k) => {
    if (sets.slice(0, k).some(({ set }) => set === node.set))
      refuse(node, "a sender who sees its type", `information set ${node.set} for both types`);
  });

  const sent: Sent[] = [];
  types.forEach(({ node, payoffs }, type) => {
    if (node.player !== sender) return;
    node.actions.forEach((label, a) => {
      const from = {
        ...nothing,
        node: node.children[a]!,
        payoffs: total(payoffs, node.children[a]!),
      };
      put(type, label, throughChance(from).map(repliesAt));
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
    messages: withDistinctSets(sent.map((message, m) => toMessage(labels[m]!, message))),
  };

  function total(payoffs: readonly Fraction[], node: Node): readonly Fraction[] {
    return node.payoffs.every(({ n }) => n === 0n)
      ? payoffs
      : payoffs.map((value, k) => value.add(node.payoffs[k]!));
  }

  /** From a node to all that follow the moves of chance there. */
  function throughChance(from: Branch): Branch[] {
    const { node } = from;
    const payoffs = from === nothing ? total(from.payoffs, node) : from.payoffs;
    if (node.player !== 0) return [{ ...from, payoffs }];
    return node.children.flatMap((child, k) =>
      throughChance({
        labels: [...from.labels, node.actions[k]!],
        probability: from.probability.mul(node.probabilities[k]!),
        node: child,
        payoffs: total(payoffs, child),
      }),
    );
  }

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

  function movesIn(node: Node, player: number): boolean {
    return node.player === player || node.children.some((child) => movesIn(child, player));
  }

  /** Replies from a node on: one of each receiver at most, none of whom sees another's. */
  function repliesAt({ node, probability, payoffs }: Branch): Replies {
    const nodes = new Map<number, Node>();
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
          `another ${name(here).slice(2)}`,
        );
      const known = nodes.get(here.player);
      if (order.slice(0, replies.length).includes(here.player))
        refuse(here, "the end of the game after a reply", name(here));
      if (known && known.set !== here.set)
        refuse(
          here,
          "receivers who do not see each other's replies",
          `information sets ${known.set} and ${here.set} of ${players[here.player - 1]} after one message`,
        );
      if (!known) {
        if (order.length > replies.length)
          refuse(here, name(nodeAfter(order, nodes, replies.length)), name(here));
        nodes.set(here.player, here);
        order.push(here.player);
      }
      here.children.forEach((child, action) => {
        const ways = throughChance({
          ...at,
          probability: one,
          node: child,
          payoffs: total(at.payoffs, child),
        });
        if (ways.length === 1) return visit(ways[0]!, [...replies, action]);
        const player = ways.find((way) => way.node.player !== null);
        if (player) refuse(player.node, "the end of the game after a reply", name(player.node));
        leaves.push({
          replies: [...replies, action],
          payoffs: players.map((_, k) =>
            ways.reduce((sum, way) => sum.add(way.probability.mul(way.payoffs[k]!)), zero),
          ),
        });
      });
    };
    visit({ labels: [], probability: one, node, payoffs }, []);
    const sorted = [...order].sort((a, b) => a - b);
    const byPlace = (replies: readonly number[]): number[] =>
      sorted.map((player) => replies[order.indexOf(player)] ?? 0);
    const short = leaves.find(({ replies }) => replies.length < order.length);
    if (short) refuse(node, "the same receivers after every reply", "fewer after some");
    leaves.sort((a, b) => {
      const [one, other] = [byPlace(a.replies), byPlace(b.replies)];
      const k = one.findIndex((value, i) => value !== other[i]);
      return k < 0 ? 0 : one[k]! - other[k]!;
    });
    return {
      probability,
      nodes: new Map(sorted.map((player) => [player, nodes.get(player)!])),
      payoffs: leaves.map((leaf) => leaf.payoffs),
    };
  }

  function nodeAfter(order: readonly number[], nodes: ReadonlyMap<number, Node>, k: number): Node {
    return nodes.get(order[k]!)!;
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
      refuse(node, `a move of ${players[sender - 1]}`, name(node));
    put(type, "end", [repliesAt({ ...branch, probability: one })]);
  }

  function toMessage(label: string, { byType }: Sent): Message {
    const all = types.map((_, type) => byType.get(type) ?? []);
    const can = all.filter((list) => list.length > 0).length;
    const replying = all.map((list) => list.filter(({ nodes }) => nodes.size > 0));
    const keyOf = ({ nodes }: Replies): string =>
      [...nodes].map(([player, node]) => `${player} ${node.set}`).join();
    const keys = [
      ...new Set(
        replying
          .flat()
          .filter(({ probability }) => probability.n > 0n)
          .map(keyOf),
      ),
    ];
    const several = receivers.length > 1;
    const cases =
      several && all.flat().some(({ nodes, probability }) => nodes.size === 0 && probability.n > 0n)
        ? [...keys, ""]
        : keys;
    const found = cases.flatMap((key) => {
      const here = all.map((list) => list.filter((one) => keyOf(one) === key));
      const reach = here.map((list) =>
        list.reduce((sum, { probability }) => sum.add(probability), zero),
      );
      const nodes = here.flat()[0]!.nodes;
      const comes = reach.flatMap(({ n }, type) => (n > 0n ? [type] : []));
      const plain =
        comes.length === can
          ? label
          : `${label}:${comes.map((type) => typeLabels[type]).join(" or ")}`;
      const paid = here.map((list, type) =>
        list.length === 0 || reach[type]!.n === 0n
          ? []
          : list[0]!.payoffs.map((_, profile) =>
              players.map((_player, k) =>
                list
                  .reduce(
                    (sum, { probability, payoffs }) =>
                      sum.add(probability.mul(payoffs[profile]![k]!)),
                    zero,
                  )
                  .div(reach[type]!),
              ),
            ),
      );
      return [{ plain, nodes, reach, paid }];
    });
    if (found.length > 1 && several && found.some(({ nodes, paid }) => !sharesOf(nodes, paid)))
      refuse(
        root,
        "receivers' payoffs that do not depend on each other's replies, or no move of chance after the message",
        label,
      );
    const ends = all.map((list) => {
      const over = list.filter(({ nodes }) => nodes.size === 0);
      const chance = over.reduce((sum, { probability }) => sum.add(probability), zero);
      if (several || chance.n === 0n) return null;
      const mean = (player: number): Fraction =>
        over
          .reduce(
            (sum, { probability, payoffs }) => sum.add(probability.mul(payoffs[0]![player - 1]!)),
            zero,
          )
          .div(chance);
      return { sender: mean(sender), receiver: mean(receivers[0]!) };
    });
    const [only] = found;
    const joint =
      several && only && !sharesOf(only.nodes, only.paid)
        ? only.paid.map((rows) => rows.map(jointOf))
        : null;
    return {
      label,
      informationSets: receivers.flatMap((_, receiver) =>
        found.map(({ plain, nodes, reach, paid }): InformationSet => {
          const shares = joint ? null : sharesOf(nodes, paid)!;
          const actions = actionsOf(nodes)[receiver]!;
          return {
            label: several ? `${plain}:${players[receivers[receiver]! - 1]}` : plain,
            actions,
            reach,
            payoffs: shares
              ? shares.map(
                  (share) =>
                    share?.[receiver] ?? actions.map(() => ({ sender: zero, receiver: zero })),
                )
              : [],
            ...(receiver === 0 ? {} : { receiver }),
          };
        }),
      ),
      ends,
      ...(joint ? { joint } : {}),
    };
  }

  /** Replies by receiver; a receiver that does not move has one. */
  function actionsOf(nodes: ReadonlyMap<number, Node>): (readonly string[])[] {
    return receivers.map((player) => nodes.get(player)?.actions ?? ["none"]);
  }

  function jointOf(paid: readonly Fraction[]): JointPayoffs {
    return {
      sender: paid[sender - 1]!,
      receivers: receivers.map((player) => paid[player - 1]!),
    };
  }

  /** Payoffs by type, receiver and reply, where they come apart. */
  function sharesOf(
    nodes: ReadonlyMap<number, Node>,
    paid: ByType<readonly (readonly Fraction[])[]>,
  ) {
    const shares = paid.map((rows) =>
      rows.length === 0 ? undefined : apart(actionsOf(nodes), rows.map(jointOf)),
    );
    return shares.includes(null)
      ? null
      : (shares as (NonNullable<ReturnType<typeof apart>> | undefined)[]);
  }
}

const shareType = (one: Sent, other: Sent): boolean =>
  [...one.byType.keys()].some((type) => other.byType.has(type));
