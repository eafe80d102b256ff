import { rational, type Exact } from "../game/rational.js";

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

/**
 * Refuses a problem whose probabilities are none.
 *
 * Decimals such as 0.1 are read as tenths, so sums are exact; a sum within 1e-9 of 1 passes for doubles that were computed.
 *
 * @throws RangeError `solvePomdp: transition of listen from tiger-left must sum to 1, got 0.9`
 */
export function checkPomdp(
  caller: string,
  { states, actions, observations, transition, observation, reward }: Pomdp,
): void {
  for (const [name, list] of Object.entries({ actions, observations }))
    if (list.length === 0 || new Set(list).size !== list.length)
      throw new RangeError(
        `${caller}: ${name} must be one or more different names, got ${list.length === 0 ? "none" : list.join(", ")}`,
      );
  const distribution = (
    what: string,
    given: readonly Exact[] | undefined,
    length: number,
  ): void => {
    if (given?.length !== length)
      throw new RangeError(
        `${caller}: ${what} must have ${length} probabilities, got ${given?.length ?? "none"}`,
      );
    const exact = given.map((value) => rational(value, what, caller));
    for (const value of exact)
      if (value.lt(0) || value.gt(1))
        throw new RangeError(`${caller}: ${what} must be in [0, 1], got ${value.toFraction()}`);
    const sum = exact.reduce((a, b) => a.add(b));
    if (Math.abs(sum.sub(1).valueOf()) > 1e-9)
      throw new RangeError(`${caller}: ${what} must sum to 1, got ${sum.valueOf()}`);
  };
  for (const action of actions) {
    states.forEach((state, s) => {
      distribution(`transition of ${action} from ${state}`, transition[action]?.[s], 2);
      distribution(
        `observation of ${action} in ${state}`,
        observation[action]?.[s],
        observations.length,
      );
      rational(reward[action]?.[s] ?? "none", `reward of ${action} in ${state}`, caller);
    });
  }
}
