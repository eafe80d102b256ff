import type Fraction from "fraction.js";
import type { Share, Survival } from "./refinements.js";
import type { SignallingGame } from "./game.js";

/** Probabilities by label; every label is present. */
export type Mix = Readonly<Record<string, Fraction>>;

/** A strategy: by type what the sender says, or by information set what the receiver replies. */
export type Strategy = Readonly<Record<string, Mix>>;

/** A closed interval of beliefs, as probabilities of the first type. */
export type BeliefInterval = readonly [min: Fraction, max: Fraction];

/** Beliefs by information set. Sent: Bayes' rule, with equal ends. Unsent: all that support the reply. */
export type Beliefs = Readonly<Record<string, BeliefInterval>>;

/** An equilibrium in which nobody mixes. */
export interface PureEquilibrium {
  /** Message by type. */
  readonly sender: Readonly<Record<string, string>>;
  /** Reply by information set. */
  readonly receiver: Readonly<Record<string, string>>;
  readonly beliefs: Beliefs;
  /** Sender's payoff by type. */
  readonly payoffs: Readonly<Record<string, Fraction>>;
  /** Equilibria with one number differ only in replies that are never called for. */
  readonly outcome: number;
  readonly survives: Survival;
}

/**
 * A convex set of equilibria: every mixture of `sender` with every mixture of `receiver`.
 *
 * A single equilibrium has one strategy in each list. Components may meet: those with the same
 * `connected` number form one connected set.
 */
export interface Component {
  /** Extreme points of the sender's strategies. */
  readonly sender: readonly Strategy[];
  /** Extreme points of the replies. */
  readonly receiver: readonly Strategy[];
  /** Beliefs that occur: with an unsent message, each supports some of the replies, and each reply some. */
  readonly beliefs: Beliefs;
  /** Lowest and highest payoff of each type. */
  readonly payoffs: Readonly<Record<string, BeliefInterval>>;
  /** Whether all of its outcomes survive, or some, or none. */
  readonly survives: Readonly<Record<keyof Survival, Share>>;
  readonly connected: number;
  /** Whether its strategies that leave disclosure unused do not belong to it: so only under the paper's convention. */
  readonly open: boolean;
}

/** Every perfect Bayesian equilibrium of a game: the union of the components. */
export interface Solution {
  readonly game: SignallingGame;
  /** Extreme points of the components at which nobody mixes. */
  readonly pure: readonly PureEquilibrium[];
  readonly components: readonly Component[];
}
