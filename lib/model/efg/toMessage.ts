import type Fraction from "fraction.js";
import { zero } from "../game/rational.js";
import type { ByType, InformationSet, JointPayoffs, Message } from "../solver/game.js";
import { separatePayoffs } from "../solver/signallingGame.js";
import type { FileNode } from "./parseTree.js";
import type { Cast, Replies } from "./repliesAt.js";

/**
 * A message of a signalling game from what follows it.
 *
 * @param types - labels
 * @param byType - replies after it, of each type that can send it
 */
export function toMessage(
  { players, sender, receivers, refuse }: Cast,
  root: FileNode,
  types: readonly string[],
  label: string,
  byType: ReadonlyMap<number, readonly Replies[]>,
): Message {
  const all = types.map((_, type) => byType.get(type) ?? []);
  const can = all.filter((list) => list.length > 0).length;
  const keyOf = ({ nodes }: Replies): string =>
    [...nodes].map(([player, node]) => `${player} ${node.set}`).join();
  const likely = all.flat().filter(({ probability }) => probability.n > 0n);
  const keys = [...new Set(likely.filter(({ nodes }) => nodes.size > 0).map(keyOf))];
  const several = receivers.length > 1;
  const mayEnd = several && likely.some(({ nodes }) => nodes.size === 0);
  const found = (mayEnd ? [...keys, ""] : keys).map((key) => {
    const here = all.map((list) => list.filter((one) => keyOf(one) === key));
    const reach = here.map(chanceOf);
    const nodes = here.flat()[0]!.nodes;
    const comes = reach.flatMap(({ n }, type) => (n > 0n ? [type] : []));
    const plain =
      comes.length === can ? label : `${label}:${comes.map((type) => types[type]).join(" or ")}`;
    const paid = here.map((list, type) =>
      reach[type]!.n === 0n
        ? []
        : list[0]!.payoffs.map((_, profile) =>
            players.map((_player, k) => mean(list, ({ payoffs }) => payoffs[profile]![k]!)),
          ),
    );
    return { plain, nodes, reach, paid };
  });
  if (found.length > 1 && several && found.some(({ nodes, paid }) => !sharesOf(nodes, paid)))
    refuse(
      root,
      "receivers' payoffs that do not depend on each other's replies, or no move of chance after the message",
      label,
    );
  const ends = all.map((list) => {
    const over = list.filter(({ nodes }) => nodes.size === 0);
    if (several || chanceOf(over).n === 0n) return null;
    const paid = (player: number): Fraction =>
      mean(over, ({ payoffs }) => payoffs[0]![player - 1]!);
    return { sender: paid(sender), receiver: paid(receivers[0]!) };
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

  /** Replies by receiver; a receiver that does not move has one. */
  function actionsOf(nodes: ReadonlyMap<number, FileNode>): (readonly string[])[] {
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
    nodes: ReadonlyMap<number, FileNode>,
    paid: ByType<readonly (readonly Fraction[])[]>,
  ) {
    const shares = paid.map((rows) =>
      rows.length === 0 ? undefined : separatePayoffs(actionsOf(nodes), rows.map(jointOf)),
    );
    return shares.includes(null)
      ? null
      : (shares as (NonNullable<ReturnType<typeof separatePayoffs>> | undefined)[]);
  }
}

const chanceOf = (ways: readonly Replies[]): Fraction =>
  ways.reduce((sum, { probability }) => sum.add(probability), zero);

const mean = (ways: readonly Replies[], worth: (way: Replies) => Fraction): Fraction =>
  ways.reduce((sum, way) => sum.add(way.probability.mul(worth(way))), zero).div(chanceOf(ways));
