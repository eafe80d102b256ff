import type { Exact } from "../game/rational.js";

/** A number for each of the two hidden states. */
export type Pair<T = Exact> = readonly [T, T];

/** A partially observable decision problem with two hidden states, for one step of time. */
export interface Pomdp {
  readonly states: Pair<string>;
  readonly actions: readonly string[];
  readonly observations: readonly string[];
  /** By action and state: the probabilities of the next state. */
  readonly transition: Readonly<Record<string, Pair<Pair>>>;
  /** By action and next state: the probability of each observation, in their order. */
  readonly observation: Readonly<Record<string, Pair<readonly Exact[]>>>;
  /** By action: the payoff in each state. */
  readonly reward: Readonly<Record<string, Pair>>;
}
