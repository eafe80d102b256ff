import { cutoffAt } from "../game/muStar.js";
import type { Parameters } from "../game/parameters.js";
import { checkDynamics, checkHorizon, checkShare } from "./checkDynamics.js";
import { exposure } from "./exposure.js";

/** What moves the cutoff over the years; every list has one entry a year. */
export interface CutoffPathOptions extends Pick<Parameters, "A" | "gamma" | "delta"> {
  /** Growth of dependence from one year to the next: 0.05 for five percent. */
  readonly growth: readonly number[];
  readonly capacity: readonly number[];
  readonly stock?: readonly number[];
  readonly omegaK: number;
  readonly omegaS?: number;
}

/**
 * The cutoff of each year: `muStar_t = (A + gamma)/(gamma + delta_t)`, with `delta_t` as in `exposure`.
 *
 * @returns at least 1 in a year in which hedging costs as much as the worst that pressing can bring
 * @throws RangeError for an assumption outside its domain, lists of unequal length, or more than 101 years
 * @example cutoffPath({ A: 1, gamma: 1, delta: 3, growth: [0, 0.5], capacity: [0, 0], omegaK: 0.5 }) // [0.5, 0.3636…]
 */
export function cutoffPath({
  A,
  gamma,
  delta,
  growth,
  capacity,
  stock,
  omegaK,
  omegaS = 0,
}: CutoffPathOptions): number[] {
  checkDynamics("cutoffPath", { A, gamma, delta, omegaK, omegaS });
  for (const [name, list] of Object.entries({ capacity, stock: stock ?? capacity }))
    if (list.length !== growth.length)
      throw new RangeError(
        `cutoffPath: ${name} must have ${growth.length} years, as growth has, got ${list.length}`,
      );
  checkHorizon("cutoffPath", growth.length, 101, "years");
  let grown = 1;
  return growth.map((rate, t) => {
    if (!(rate > -1 && rate <= 10))
      throw new RangeError(`cutoffPath: growth in year ${t} must be in (-1, 10], got ${rate}`);
    checkShare("cutoffPath", `capacity in year ${t}`, capacity[t]!);
    if (stock) checkShare("cutoffPath", `stock in year ${t}`, stock[t]!);
    if (t > 0) grown *= 1 + rate;
    const loss = exposure(delta, grown, stock?.[t] ?? 0, capacity[t]!, { omegaS, omegaK });
    return cutoffAt({ A, gamma }, loss);
  });
}
