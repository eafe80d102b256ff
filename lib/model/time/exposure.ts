import type { DynamicParameters } from "./dynamicParameters.js";

/**
 * Loss from pressing a strong China in a year, in payoff units: `delta_0 · grown · (1 - omegaS S)(1 - omegaK K)`.
 *
 * @param grown - how much larger dependence is than in the first year, as a factor
 */
export function exposure(
  delta: number,
  grown: number,
  stock: number,
  capacity: number,
  { omegaS, omegaK }: Pick<DynamicParameters, "omegaS" | "omegaK">,
): number {
  return delta * grown * (1 - omegaS * stock) * (1 - omegaK * capacity);
}
