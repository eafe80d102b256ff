import { checkShare } from "../../../lib/model/time/checkDynamics.js";

/**
 * When silence is strongest if alternatives come on a logistic curve, in closed form; a year with decimals.
 *
 * The margin at a constant belief turns where `ln(1 + growth) = omegaK K'/(1 - omegaK K)`, with `K' = steepness K (1 - K)`:
 * a quadratic in `K`. Its smaller root is the peak; at the larger one growth overtakes again, and the margin turns up.
 *
 * @returns `null` when dependence outgrows alternatives at every moment, so that the margin only rises
 * @throws RangeError when growth or steepness is not > 0 or `omegaK` is outside [0, 1]
 */
export function windowPeak(
  growth: number,
  omegaK: number,
  midpoint: number,
  steepness: number,
): number | null {
  for (const [name, value] of Object.entries({ growth, steepness }))
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`windowPeak: ${name} must be > 0, got ${value}`);
  if (!Number.isFinite(midpoint))
    throw new RangeError(`windowPeak: midpoint must be a year, got ${midpoint}`);
  checkShare("windowPeak", "omegaK", omegaK);
  const rate = Math.log(1 + growth);
  const pull = omegaK * steepness;
  const sum = pull + omegaK * rate;
  const discriminant = sum * sum - 4 * pull * rate;
  if (omegaK === 0 || discriminant <= 0) return null;
  const capacity = (2 * rate) / (sum + Math.sqrt(discriminant));
  return capacity < 1 ? midpoint + Math.log(capacity / (1 - capacity)) / steepness : null;
}
