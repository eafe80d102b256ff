import type Fraction from "fraction.js";
import { one, rational, zero, type Exact } from "../game/rational.js";
import type {
  ByType,
  InformationSet,
  JointPayoffs,
  Message,
  Payoffs,
  SignallingGame,
} from "./game.js";
import { distinct, entriesOf, type Labelled } from "./labelled.js";

/** The sender's and the receiver's payoff; with several receivers, one for each. */
export type PayoffList = readonly [sender: Exact, receiver: Exact, ...others: Exact[]];

/** Payoffs by reply, or where the game ends at once the payoffs; with several receivers by reply of each, one inside the other. */
export type ReplyTable = PayoffList | { readonly [reply: string]: ReplyTable } | ReplyMap;
/** The same as a `Map`, which keeps the order of any labels. */
export type ReplyMap = ReadonlyMap<string, ReplyTable>;

/** A message as one writes it down. */
export interface MessageDescription {
  /** By type: payoffs by reply, or the payoffs themselves where the message ends the game; `null` for a type that cannot send it. */
  readonly payoffs: Labelled<ReplyTable | null>;
  /** Probability that the message reveals the type to the receiver: 0 unless given. */
  readonly reveals?: Exact;
}

/** A signalling game as one writes it down. */
export interface GameDescription {
  readonly title?: string;
  readonly players?: readonly [sender: string, ...receivers: string[]];
  /** The types with their prior probabilities. */
  readonly types: Labelled<Exact>;
  readonly messages: Labelled<MessageDescription>;
}

const caller = "signallingGame";

/**
 * A signalling game from payoffs by message, type and reply.
 *
 * With several receivers the payoffs come apart where the sender's is a sum with a term for each reply, and
 * each receiver's depends on its own reply alone: only then is every equilibrium found.
 *
 * @throws RangeError unless there is a type, probabilities are ≥ 0 and sum to 1, each type can send a message, and
 *   all types that can send a message meet the same replies
 * @example signallingGame({ types: { strong: "9/10", weak: "1/10" }, messages: { beer: { payoffs: … }, quiche: … } })
 */
export function signallingGame(description: GameDescription): SignallingGame {
  const given = entriesOf(description.types);
  if (given.length === 0) throw new RangeError(`${caller}: types must be at least one, got none`);
  const types = given.map(([label]) => label);
  const prior = given.map(([label, p]) => probability(p, label, caller));
  if (!prior.reduce((sum, p) => sum.add(p), zero).equals(one))
    throw new RangeError(
      `${caller}: probabilities of types must sum to 1, got ${given.map(([, p]) => String(p)).join(" and ")}`,
    );
  const described = entriesOf(description.messages);
  if (described.length === 0)
    throw new RangeError(`${caller}: messages must be at least one, got none`);
  const players = description.players ?? ["Sender", "Receiver"];
  const names = distinct(players) as [string, ...string[]];
  if (names.length < 2)
    throw new RangeError(`${caller}: players must be a sender and a receiver, got ${names.length}`);
  const messages = described.map(([label, message]) =>
    toMessage(label, message, types, names.slice(1)),
  );
  types.forEach((type, t) => {
    if (described.every(([, { payoffs }]) => new Map(entriesOf(payoffs)).get(type) === null))
      throw new RangeError(`${caller}: a message must be there for ${types[t]}, got none`);
  });
  return {
    title: description.title ?? "",
    players: names,
    types,
    prior,
    messages: withDistinctSets(messages),
  };
}

/** Messages whose information sets have labels of their own. */
export function withDistinctSets(messages: readonly Message[]): Message[] {
  const labels = distinct(
    messages.flatMap(({ informationSets }) => informationSets.map(({ label }) => label)),
  );
  let at = 0;
  return messages.map((message) => ({
    ...message,
    informationSets: message.informationSets.map((set) => ({ ...set, label: labels[at++]! })),
  }));
}

/** @throws RangeError `caller: symbol must be in [0, 1], got 3/2` */
export function probability(value: Exact, symbol: string, caller: string): Fraction {
  const exact = rational(value, symbol, caller);
  if (exact.s < 0n || exact.n > exact.d)
    throw new RangeError(`${caller}: ${symbol} must be in [0, 1], got ${exact.toFraction()}`);
  return exact;
}

function toMessage(
  label: string,
  { payoffs, reveals = 0 }: MessageDescription,
  types: ByType<string>,
  receivers: readonly string[],
): Message {
  const byType = new Map(entriesOf(payoffs));
  for (const name of byType.keys())
    if (!types.includes(name))
      throw new RangeError(
        `${caller}: payoffs of ${label} must be for the types ${types.join(", ")}, got ${name}`,
      );
  const tables = types.map((type) => {
    const table = byType.get(type);
    if (table === undefined)
      throw new RangeError(
        `${caller}: payoffs of ${label} must be given for ${type}, got none. Write null for a type that cannot send it.`,
      );
    return table;
  });
  const q = probability(reveals, `reveals of ${label}`, caller);
  const senders = tables.filter((table) => table !== null);
  if (senders.length === 0)
    throw new RangeError(`${caller}: ${label} must be sent by some type, got null for all`);
  if (receivers.length === 1 && senders.every(isPayoffs))
    return {
      label,
      informationSets: [],
      ends: tables.map((list) => (list === null ? null : toPayoffs(label, list as PayoffList))),
    };
  const same = (): never => {
    throw new RangeError(
      `${caller}: replies to ${label} must be the same for all types, in the same order`,
    );
  };
  const actions: string[][] = [];
  let level = senders.map((table) => table);
  for (let r = 0; r < receivers.length; r++) {
    const rows = level.map((table) => (isPayoffs(table) ? same() : entriesOf(table)));
    const labels = rows[0]!.map(([reply]) => reply);
    const differs = (row: (typeof rows)[number]): boolean =>
      row.length !== labels.length || row.some(([reply], k) => reply !== labels[k]);
    if (labels.length === 0 || rows.some(differs)) same();
    actions.push(labels);
    level = rows.flatMap((row) => row.map(([, table]) => table));
  }
  const profiles = actions.reduce((count, { length }) => count * length, 1);
  const leaves = level.map((list) => toList(label, list, receivers.length));
  let sender = 0;
  const joint = tables.map((table) =>
    table === null ? [] : leaves.slice(sender * profiles, ++sender * profiles),
  );
  return together(label, q, types, receivers, actions, joint);
}

/** A message whose replies pay these joint payoffs, taken apart by receiver where they come apart. */
function together(
  label: string,
  q: Fraction,
  types: ByType<string>,
  receivers: readonly string[],
  actions: readonly (readonly string[])[],
  joint: ByType<readonly JointPayoffs[]>,
): Message {
  const ends = types.map(() => null);
  const can = joint.map((list) => list.length > 0);
  const shares = joint.map((list) => separatePayoffs(actions, list));
  const isApart = shares.every((share) => share !== null);
  if (!isApart && q.n > 0n)
    throw new RangeError(
      `${caller}: reveals of ${label} must be 0 where receivers' payoffs depend on each other's replies, got ${q.toFraction()}`,
    );
  const hidden = one.sub(q);
  const informationSets = receivers.flatMap((name, receiver): InformationSet[] => {
    const of = (set: string, reach: ByType<Fraction>): InformationSet => ({
      label: receivers.length === 1 ? set : `${set}:${name}`,
      actions: actions[receiver]!,
      reach,
      payoffs: isApart
        ? shares.map((share, t) =>
            can[t]
              ? share![receiver]!
              : actions[receiver]!.map(() => ({ sender: zero, receiver: zero })),
          )
        : [],
      ...(receiver === 0 ? {} : { receiver }),
    });
    return [
      ...(hidden.n > 0n
        ? [
            of(
              label,
              can.map((yes) => (yes ? hidden : zero)),
            ),
          ]
        : []),
      ...(q.n > 0n
        ? types.flatMap((type, known) =>
            can[known]
              ? [
                  of(
                    `${label}:${type}`,
                    types.map((_, t) => (t === known ? q : zero)),
                  ),
                ]
              : [],
          )
        : []),
    ];
  });
  return { label, informationSets, ends, ...(isApart ? {} : { joint }) };
}

/** Payoffs by receiver and reply whose sums are the sender's payoffs, each receiver's its own; `null` where there are none. */
export function separatePayoffs(
  actions: readonly (readonly string[])[],
  joint: readonly JointPayoffs[],
): Payoffs[][] | null {
  if (joint.length === 0) return actions.map(() => []);
  const stride = actions.map((_, r) =>
    actions.slice(r + 1).reduce((count, { length }) => count * length, 1),
  );
  const shares = actions.map((replies, r) =>
    replies.map((_, a): Payoffs => {
      const { sender, receivers } = joint[a * stride[r]!]!;
      return {
        sender: r === 0 ? sender : sender.sub(joint[0]!.sender),
        receiver: receivers[r]!,
      };
    }),
  );
  const fits = joint.every(({ sender, receivers }, profile) => {
    const parts = shares.map((share, r) => share[Math.floor(profile / stride[r]!) % share.length]!);
    return (
      parts.reduce((sum, part) => sum.add(part.sender), zero).equals(sender) &&
      parts.every((part, r) => part.receiver.equals(receivers[r]!))
    );
  });
  return fits ? shares : null;
}

const isPayoffs = (value: ReplyTable): value is PayoffList => Array.isArray(value);

function toPayoffs(label: string, list: PayoffList): Payoffs {
  const { sender, receivers } = toList(label, list, 1);
  return { sender, receiver: receivers[0]! };
}

function toList(label: string, list: ReplyTable, receivers: number): JointPayoffs {
  if (!isPayoffs(list) || list.length !== receivers + 1)
    throw new RangeError(
      `${caller}: payoffs after ${label} must be ${receivers + 1} numbers, got ${isPayoffs(list) ? list.length : "more replies"}`,
    );
  const [sender, ...rest] = list.map((value) => rational(value, `payoff after ${label}`, caller));
  return { sender: sender!, receivers: rest };
}
