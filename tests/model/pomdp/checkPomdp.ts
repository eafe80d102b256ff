import { rational, type Exact } from "../../../lib/model/game/rational.js";
import type { Pomdp } from "../../../lib/model/pomdp/pomdp.js";

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
