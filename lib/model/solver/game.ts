import type Fraction from "fraction.js";
import { one } from "../game/rational.js";

/** One value for each type, in the order of the game's types. */
export type ByType<V> = readonly V[];

/** Payoffs at the end of the game, in payoff units. */
export interface Payoffs {
  readonly sender: Fraction;
  readonly receiver: Fraction;
}

/** Where a receiver replies to a message: its actions, and what each comes to against each type. */
export interface InformationSet {
  /** The message, or message and type (`D:QH`) where the type is revealed; with several receivers, message and receiver. */
  readonly label: string;
  readonly actions: readonly string[];
  /** Probability that each type, having sent the message, leads here; 0 for a type that never does. */
  readonly reach: ByType<Fraction>;
  /** By type, then by action; none where `joint` says what several receivers' replies pay together. */
  readonly payoffs: ByType<readonly Payoffs[]>;
  /** Which receiver replies, counted from 0: the first unless given. */
  readonly receiver?: number;
}

/** What one combination of several receivers' replies pays. */
export interface JointPayoffs {
  readonly sender: Fraction;
  readonly receivers: readonly Fraction[];
}

/** A message: information sets that it may lead to, and what it pays where it ends the game. */
export interface Message {
  readonly label: string;
  readonly informationSets: readonly InformationSet[];
  /** Payoffs where the game ends without a reply; `null` for a type to which a reply always follows. */
  readonly ends: ByType<Payoffs | null>;
  /**
   * Where several receivers' payoffs do not come apart: by type, what each combination of replies pays, the
   * last receiver's reply changing fastest. The information sets are then one for each receiver.
   */
  readonly joint?: ByType<readonly JointPayoffs[]>;
}

/**
 * A signalling game: chance draws a type, the sender learns it and sends a message, the receiver sees the
 * message, perhaps the type as well, and replies.
 *
 * Any finite numbers of types, of messages and of replies. Messages may differ by type (evidence), replies by
 * message. Several receivers reply at once, each seeing the message alone. Labels name types, messages of the
 * game, information sets of the game and actions of a set, each once; what is what goes by position.
 * Make one with {@link signallingGame}.
 */
export interface SignallingGame {
  readonly title: string;
  readonly players: readonly [sender: string, ...receivers: string[]];
  readonly types: ByType<string>;
  /** Probability of each type. */
  readonly prior: ByType<Fraction>;
  readonly messages: readonly Message[];
}

/** Whether a type can send a message: it leads somewhere. */
export const canSend = ({ ends, informationSets }: Message, type: number): boolean =>
  !!ends[type] || informationSets.some(({ reach }) => reach[type]!.n > 0n);

/** Probability that a type's message ends the game without a reply. */
export const endProbability = ({ informationSets }: Message, type: number): Fraction =>
  informationSets.reduce(
    (rest, { reach, receiver = 0 }) => (receiver === 0 ? rest.sub(reach[type]!) : rest),
    one,
  );
