import type Fraction from "fraction.js";
import { one, rational, type Exact } from "../game/rational.js";
import { exactParameters } from "../solver/paperParameters.js";
import { probability } from "../solver/signallingGame.js";

/**
 * The cutoff of outsiders who learn China's type by pressing it once, and act on it ever after.
 *
 * `(A + gamma) / ((A + gamma) + (1 - beta)(delta - A))`: the static cutoff at `beta = 0`, rising to 1. Patient
 * outsiders press to find out, so the game played once overstates hedging. Not in Woods (2025).
 *
 * With `years` the game ends after as many, and `1/(1 - beta)` becomes `1 + beta + … + beta^(years - 1)`.
 *
 * @param beta - what next year's payoff is worth today, in [0, 1)
 * @throws RangeError when `A ≥ delta`, where pressing is best at every belief, and for a value outside its domain
 * @example patientCutoff({ A: 1, gamma: 1, delta: 3 }, "9/10").toFraction() // "10/11"
 */
export function patientCutoff(
  { A, gamma, delta }: Readonly<Record<"A" | "gamma" | "delta", Exact>>,
  beta: Exact,
  years?: number,
): Fraction {
  const caller = "patientCutoff";
  const exact = exactParameters({ A, gamma, delta, p: 0, phiD: 0, kappa: 0 }, caller);
  const factor = probability(beta, "beta", caller);
  if (factor.equals(one)) throw new RangeError(`${caller}: beta must be in [0, 1), got 1`);
  if (exact.A.gte(exact.delta))
    throw new RangeError(
      `${caller}: delta must be > A = ${exact.A.toFraction()}, got ${exact.delta.toFraction()}`,
    );
  if (years !== undefined && (!Number.isInteger(years) || years < 1 || years > 1000))
    throw new RangeError(`${caller}: years must be a whole number from 1 to 1000, got ${years}`);
  const stake = exact.A.add(exact.gamma);
  const left = years === undefined ? rational(0) : factor.pow(rational(years))!;
  const worth = one.sub(left).div(one.sub(factor));
  return stake.mul(worth).div(stake.mul(worth).add(exact.delta.sub(exact.A)));
}
