import { checkDynamics, checkShare } from "./checkDynamics.js";
import type { DynamicParameters } from "./dynamicParameters.js";

/**
 * Alternative capacity by year, as a share of what would make rivals independent.
 *
 * `K_{t+1} = K_t + nu (1 - K_t) i_{t-tau}`, from nothing: what is spent now arrives `tau` years later
 * (Woods 2025, Predictive Scenarios: costly, and only after a delay).
 *
 * @param investing - investment by year, each in [0, 1]: 0 for none, 1 for full
 * @throws RangeError for an assumption outside its domain, a delay that is not a whole number, or an investment outside [0, 1]
 * @example capacityPath([1, 1, 1], { nu: 0.5, tau: 1 }) // [0, 0, 0.5]
 */
export function capacityPath(
  investing: readonly number[],
  { nu, tau }: Pick<DynamicParameters, "nu" | "tau">,
): number[] {
  checkDynamics("capacityPath", { nu, tau });
  if (!Number.isInteger(tau))
    throw new RangeError(`capacityPath: tau must be a whole number of years, got ${tau}`);
  let capacity = 0;
  return investing.map((share, t) => {
    if (!(share >= 0 && share <= 1))
      throw new RangeError(`capacityPath: investing in year ${t} must be in [0, 1], got ${share}`);
    const now = capacity;
    capacity += nu * (1 - capacity) * (investing[t - tau] ?? 0);
    return now;
  });
}

/**
 * Next year's stockpile: `S_{t+1} = (1 - decay) S_t + sigma` after a year of hedging, without `sigma` after one of pressing.
 *
 * Never more than 1, which is what `omegaS` is measured against.
 *
 * @throws RangeError when stock, `sigma` or `decay` is outside [0, 1]
 */
export function nextStockpile(
  stock: number,
  hedged: boolean,
  { sigma, decay }: Pick<DynamicParameters, "sigma" | "decay">,
): number {
  checkShare("nextStockpile", "stock", stock);
  checkShare("nextStockpile", "sigma", sigma);
  checkShare("nextStockpile", "decay", decay);
  return Math.min(1, (1 - decay) * stock + (hedged ? sigma : 0));
}
