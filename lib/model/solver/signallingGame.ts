import type Fraction from "fraction.js";
import { one, rational, zero, type Exact } from "../game/rational.js";
import type { ByType, InformationSet, Message, Payoffs, SignallingGame } from "./game.js";

/** The sender's and the receiver's payoff. */
export type PayoffPair = readonly [sender: Exact, receiver: Exact];

/** A message as one writes it down: payoffs by reply, or a pair where the message ends the game. */
export interface MessageDescription {
  /** By type; then by reply, or, for a message that ends the game, the pair itself. */
  readonly payoffs: Readonly<Record<string, PayoffPair | Readonly<Record<string, PayoffPair>>>>;
  /** Probability that the message reveals the type to the receiver: 0 unless given. */
  readonly reveals?: Exact;
}

/** A signalling game as one writes it down. */
export interface GameDescription {
  readonly title?: string;
  readonly players?: readonly [sender: string, receiver: string];
  /** The two types with their prior probabilities. */
  readonly types: Readonly<Record<string, Exact>>;
  readonly messages: Readonly<Record<string, MessageDescription>>;
}

/**
 * A signalling game from payoffs by message, type and reply.
 *
 * @throws RangeError unless there are two types, whose probabilities are ≥ 0 and sum to 1, and a message
 * @example signallingGame({ types: { strong: "9/10", weak: "1/10" }, messages: { beer: { payoffs: … }, quiche: … } })
 */
export function signallingGame(description: GameDescription): SignallingGame {
  const caller = "signallingGame";
  const types = Object.entries(description.types);
  if (types.length !== 2) throw new RangeError(`${caller}: types must be two, got ${types.length}`);
  const [[first, p], [second, q]] = types as [[string, Exact], [string, Exact]];
  const prior = probability(p, first, caller);
  if (!prior.add(probability(q, second, caller)).equals(one))
    throw new RangeError(
      `${caller}: probabilities of types must sum to 1, got ${String(p)} and ${String(q)}`,
    );
  const messages = Object.entries(description.messages);
  if (messages.length === 0)
    throw new RangeError(`${caller}: messages must be at least one, got none`);
  return {
    title: description.title ?? "",
    players: description.players ?? ["Sender", "Receiver"],
    types: [first, second],
    prior,
    messages: messages.map(([label, message]) => toMessage(label, message, [first, second])),
  };
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
): Message {
  const caller = "signallingGame";
  const [first, second] = types.map((type) => {
    const given = payoffs[type];
    if (!given)
      throw new RangeError(`${caller}: payoffs of ${label} must be given for ${type}, got none`);
    return given;
  }) as [MessageDescription["payoffs"][string], MessageDescription["payoffs"][string]];
  if (isPair(first) && isPair(second)) {
    const end = (pair: PayoffPair): Payoffs => toPayoffs(pair, label);
    return { label, informationSets: [], ends: [end(first), end(second)] };
  }
  const actions = Object.keys(first);
  if (
    isPair(first) ||
    isPair(second) ||
    actions.length === 0 ||
    actions.join() !== Object.keys(second).join()
  )
    throw new RangeError(
      `${caller}: replies to ${label} must be the same for both types, in the same order`,
    );
  const table: InformationSet["payoffs"] = [Object.values(first), Object.values(second)].map(
    (row) => row.map((pair) => toPayoffs(pair, label)),
  ) as [Payoffs[], Payoffs[]];
  const q = probability(reveals, `reveals of ${label}`, caller);
  const hidden = one.sub(q);
  const sets: InformationSet[] = [];
  if (hidden.n > 0n) sets.push({ label, actions, reach: [hidden, hidden], payoffs: table });
  if (q.n > 0n)
    sets.push(
      { label: `${label}:${types[0]}`, actions, reach: [q, zero], payoffs: table },
      { label: `${label}:${types[1]}`, actions, reach: [zero, q], payoffs: table },
    );
  return { label, informationSets: sets, ends: [null, null] };
}

const isPair = (value: PayoffPair | Readonly<Record<string, PayoffPair>>): value is PayoffPair =>
  Array.isArray(value);

const toPayoffs = ([sender, receiver]: PayoffPair, label: string): Payoffs => ({
  sender: rational(sender, `payoff after ${label}`, "signallingGame"),
  receiver: rational(receiver, `payoff after ${label}`, "signallingGame"),
});
