import type Fraction from "fraction.js";
import type { Shares, Survival } from "./verdicts.js";
import type { SignallingGame } from "./game.js";

/** Probabilities by label; every label is present. */
export type Mix = Readonly<Record<string, Fraction>>;

/** A strategy: by type what the sender says, of what the type can say, or by information set what is replied. */
export type Strategy = Readonly<Record<string, Mix>>;

/** A closed interval of beliefs, as probabilities of the first type. */
export type BeliefInterval = readonly [min: Fraction, max: Fraction];

/** Beliefs by information set. Sent: Bayes' rule, with equal ends. Unsent: all that support the reply. */
export type Beliefs = Readonly<Record<string, BeliefInterval>>;

/** Beliefs by information set, as convex sets: their extreme points, each the probabilities of all types. */
export type BeliefVertices = Readonly<Record<string, readonly Mix[]>>;

/** An equilibrium in which nobody mixes. */
export interface PureEquilibrium {
  /** Message by type. */
  readonly sender: Readonly<Record<string, string>>;
  /** Reply by information set. */
  readonly receiver: Readonly<Record<string, string>>;
  readonly beliefs: Beliefs;
  /** Unless there are two types, where an interval says all: the polytope of beliefs. */
  readonly beliefVertices?: BeliefVertices;
  /** Sender's payoff by type. */
  readonly payoffs: Readonly<Record<string, Fraction>>;
  /** Expected payoff of each receiver. */
  readonly receiverPayoffs: Readonly<Record<string, Fraction>>;
  /** Equilibria with one number differ only in replies that are never called for. */
  readonly outcome: number;
  readonly survives: Survival;
  /**
   * Where the replies to unsent messages combine in too many ways to list: by message, every reply that holds
   * the outcome up, to be combined at will. `receiver` shows the first of each. Absent where all are listed.
   */
  readonly offPath?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
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
  /** Unless there are two types: the smallest polytopes that hold the beliefs that occur. */
  readonly beliefVertices?: BeliefVertices;
  /** Lowest and highest payoff of each type. */
  readonly payoffs: Readonly<Record<string, BeliefInterval>>;
  /** Lowest and highest expected payoff of each receiver. */
  readonly receiverPayoffs: Readonly<Record<string, BeliefInterval>>;
  /** Whether all of its outcomes survive, or some, or none. */
  readonly survives: Shares;
  /** Dimension of the set: 0 for a single equilibrium. */
  readonly dimension: number;
  readonly connected: number;
  /** Whether its strategies that leave disclosure unused do not belong to it: so only under the paper's convention. */
  readonly open: boolean;
  /**
   * Where the replies to unsent messages combine in too many ways to write out as convex sets: by message, the
   * convex sets of replies to choose from, each by its extreme points. The component is then the union over
   * all combinations; `receiver` shows the first. Absent where everything is written out.
   */
  readonly offPath?: Readonly<Record<string, readonly (readonly Strategy[])[]>>;
}

/** The perfect Bayesian equilibria of a game: their set is the union of the components. */
export interface Solution {
  readonly game: SignallingGame;
  /**
   * What is found: `all` equilibria; all `pure` ones and no others, the components then being empty; or, where
   * the search was stopped, those met until then, a `partial` list.
   */
  readonly found: "all" | "pure" | "partial";
  /** Whether these are the sequential equilibria too; otherwise some of them may not be. */
  readonly sequential: boolean;
  /** The equilibria at which nobody mixes. */
  readonly pure: readonly PureEquilibrium[];
  readonly components: readonly Component[];
}
