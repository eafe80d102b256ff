import type Fraction from "fraction.js";
import { one } from "../game/rational.js";

/** One number for each of the two types, the first type first. */
export type ByType<V> = readonly [V, V];

/** Payoffs at the end of the game, in payoff units. */
export interface Payoffs {
  readonly sender: Fraction;
  readonly receiver: Fraction;
}

/** Where the receiver replies to a message: its actions, and what each comes to against each type. */
export interface InformationSet {
  /** The message, or message and type (`D:QH`) where the type is revealed. */
  readonly label: string;
  readonly actions: readonly string[];
  /** Probability that each type, having sent the message, leads here; 0 for a type that never does. */
  readonly reach: ByType<Fraction>;
  /** By type, then by action. */
  readonly payoffs: ByType<readonly Payoffs[]>;
}

/** A message: information sets that it may lead to, and what it pays where it ends the game. */
export interface Message {
  readonly label: string;
  readonly informationSets: readonly InformationSet[];
  /** Payoffs where the game ends without a reply; `null` for a type to which a reply always follows. */
  readonly ends: ByType<Payoffs | null>;
}

/**
 * A signalling game: chance draws one of two types, the sender learns it and sends a message, the
 * receiver sees the message, perhaps the type as well, and replies. Any finite numbers of messages
 * and of replies, which may differ by message. Make one with {@link signallingGame}.
 */
export interface SignallingGame {
  readonly title: string;
  readonly players: readonly [sender: string, receiver: string];
  readonly types: ByType<string>;
  /** Probability of the first type. */
  readonly prior: Fraction;
  readonly messages: readonly Message[];
}

/** Probability that a type's message ends the game without a reply. */
export function endProbability(message: Message, type: 0 | 1): Fraction {
  return message.informationSets.reduce((rest, { reach }) => rest.sub(reach[type]), one);
}

/** Prior probability of each type. */
export const priors = ({ prior }: SignallingGame): ByType<Fraction> => [prior, one.sub(prior)];
