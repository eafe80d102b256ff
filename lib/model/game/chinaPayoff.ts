import { checkParameters } from "./checkParameters.js";
import type { Action, Signal } from "./game.js";
import type { Parameters } from "./parameters.js";

/**
 * China's payoff net of `L(Q) - C(Q)`, in payoff units: `-phiD` if it discloses, `-kappa` if it is pressed.
 *
 * `-phiD 1{S = D} - kappa 1{a = P}`: Woods (2025), China's Payoffs. Leverage and the cost of capacity
 * depend on the type alone, so they cancel in every comparison that China makes.
 *
 * @throws RangeError when `phiD` or `kappa` is not ≥ 0
 * @example chinaPayoff("D", "P", { phiD: 1, kappa: 2 }) // -3
 */
export function chinaPayoff(
  signal: Signal,
  action: Action,
  { phiD, kappa }: Pick<Parameters, "phiD" | "kappa">,
): number {
  checkParameters("chinaPayoff", { phiD, kappa });
  const exposure = signal === "D" ? phiD : 0;
  const harm = action === "P" ? kappa : 0;
  return 0 - exposure - harm;
}
