import type Fraction from "fraction.js";
import { isSent } from "./isSent.js";
import { record } from "./labelled.js";
import type { Component, Mix, PureEquilibrium, Solution, Strategy } from "./solution.js";

type Text<V> = V extends Fraction ? string : V extends object ? { [K in keyof V]: Text<V[K]> } : V;

/** Beliefs by information set: with two types `[min, max]` of the first; else the extreme points, each by type. */
type BeliefsJson = Readonly<Record<string, readonly string[] | readonly Text<Mix>[]>>;

/** A solution for other programs: labels as in the game, numbers as exact fraction strings. */
export interface SolutionJson {
  readonly title: string;
  readonly players: readonly string[];
  readonly types: readonly string[];
  readonly prior: Readonly<Record<string, string>>;
  readonly messages: readonly string[];
  /** Replies in order, by message, or `message:type` where the type is revealed. */
  readonly replies: Readonly<Record<string, readonly string[]>>;
  /** `all` equilibria; all `pure` ones alone; or a `partial` list of a search that was stopped. */
  readonly found: Solution["found"];
  /** Whether these are the sequential equilibria too. */
  readonly sequential: boolean;
  readonly pure: readonly {
    /** Message by type. */
    readonly sender: Readonly<Record<string, string>>;
    /** Reply by message, or `message:type` where the type is revealed. */
    readonly receiver: Readonly<Record<string, string>>;
    readonly beliefs: BeliefsJson;
    /** Of the sender by type, and expected ones of each receiver. */
    readonly payoffs: Text<PureEquilibrium["payoffs"]>;
    readonly receiverPayoffs: Text<PureEquilibrium["receiverPayoffs"]>;
    /** Equilibria with one number differ only in replies that are never called for. */
    readonly outcome: number;
    readonly survives: PureEquilibrium["survives"];
    readonly offPath?: PureEquilibrium["offPath"];
  }[];
  /** Convex sets of equilibria, single ones included, by their extreme points; together they are all. */
  readonly components: readonly {
    /** Extreme points of the sender's strategies, and of the replies: every mixture of the ones goes with every mixture of the others. */
    readonly sender: readonly Text<Strategy>[];
    readonly receiver: readonly Text<Strategy>[];
    /** The same in pairs: with two types, up to {@link mostPairs}. */
    readonly vertices?: readonly {
      readonly sender: Text<Strategy>;
      readonly receiver: Text<Strategy>;
    }[];
    readonly beliefs: BeliefsJson;
    readonly payoffs: Text<Component["payoffs"]>;
    readonly receiverPayoffs: Text<Component["receiverPayoffs"]>;
    readonly survives: Component["survives"];
    readonly dimension: number;
    readonly connected: number;
    readonly open: boolean;
    /** Of an open set: the sender's extreme points that are no equilibria, though what is near them is. */
    readonly missing?: readonly Text<Strategy>[];
    readonly offPath?: Text<NonNullable<Component["offPath"]>>;
  }[];
}

const mostPairs = 256;

/** Turns a solution into plain data. */
export function solutionJson({
  game,
  found,
  sequential,
  pure,
  components,
}: Solution): SolutionJson {
  const { title, players, types, prior, messages } = game;
  const replies = new Map(
    messages.flatMap(({ informationSets }) =>
      informationSets.map(({ label, actions }) => [label, actions] as const),
    ),
  );
  // By the paper's convention some equilibria are of the game in which disclosure shows the type: `D:QH`.
  for (const label of pure.flatMap(({ receiver }) => Object.keys(receiver)))
    if (!replies.has(label)) replies.set(label, replies.get(label.replace(/:.*/, ""))!);
  const isTwo = types.length === 2;
  const beliefsOf = ({
    beliefs,
    beliefVertices,
  }: Pick<Component, "beliefs" | "beliefVertices">): BeliefsJson => text(beliefVertices ?? beliefs);
  return {
    title,
    players,
    types,
    prior: record(types, (t) => prior[t]!.toFraction()),
    messages: messages.map(({ label }) => label),
    replies: record([...replies.keys()], (k) => [...replies.values()][k]!),
    found,
    sequential,
    pure: pure.map((one) => ({
      sender: one.sender,
      receiver: one.receiver,
      beliefs: beliefsOf(one),
      payoffs: text(one.payoffs),
      receiverPayoffs: text(one.receiverPayoffs),
      outcome: one.outcome,
      survives: one.survives,
      ...(one.offPath ? { offPath: one.offPath } : {}),
    })),
    components: components.map((one) => {
      const sender = one.sender.map(text);
      const receiver = one.receiver.map(text);
      return {
        sender,
        receiver,
        ...(isTwo && sender.length * receiver.length <= mostPairs && !one.offPath
          ? { vertices: sender.flatMap((s) => receiver.map((r) => ({ sender: s, receiver: r }))) }
          : {}),
        beliefs: beliefsOf(one),
        payoffs: text(one.payoffs),
        receiverPayoffs: text(one.receiverPayoffs),
        survives: one.survives,
        dimension: one.dimension,
        connected: one.connected,
        open: one.open,
        ...(one.open
          ? { missing: sender.filter((_, k) => !isSent(game, one.sender[k]!, "D")) }
          : {}),
        ...(one.offPath ? { offPath: text(one.offPath) } : {}),
      };
    }),
  };
}

/** The same with every fraction as text. */
function text<V>(value: V): Text<V> {
  if (Array.isArray(value)) return value.map(text) as Text<V>;
  const fraction = value as { n?: unknown; toFraction?: () => string };
  if (typeof fraction.n === "bigint") return fraction.toFraction!() as Text<V>;
  const keys = Object.keys(value as object);
  return record(keys, (k) => text((value as Record<string, unknown>)[keys[k]!])) as Text<V>;
}
