import { foreignPayoff, type ForeignParameters } from "./foreignPayoff.js";

/**
 * Outsiders' expected payoff from pressing at belief `mu`, in payoff units.
 *
 * `(1 - mu) gamma - mu delta`: Woods (2025), Beliefs and Strategies.
 *
 * @throws RangeError when `mu` is outside [0, 1] or a parameter outside its domain
 * @example pressPayoff(0.75, { A: 1, gamma: 1, delta: 3 }) // -2
 */
export function pressPayoff(mu: number, payoffs: ForeignParameters): number {
  if (!(mu >= 0 && mu <= 1)) throw new RangeError(`pressPayoff: mu must be in [0, 1], got ${mu}`);
  return mu * foreignPayoff("P", "QH", payoffs) + (1 - mu) * foreignPayoff("P", "QL", payoffs);
}
