import { payoffOf, type ForeignPayoffs } from "./foreignPayoff.js";
import type { Action } from "./game.js";

/**
 * Outsiders' expected payoff from pressing at belief `mu`, in payoff units.
 *
 * `(1 - mu) gamma - mu delta`: Woods (2025), Beliefs and Strategies.
 *
 * @throws RangeError when `mu` is outside [0, 1] or a parameter outside its domain
 * @example pressPayoff(0.75, { A: 1, gamma: 1, delta: 3 }) // -2
 */
export function pressPayoff(mu: number, payoffs: ForeignPayoffs): number {
  return expectedPayoff("P", mu, payoffs, "pressPayoff");
}

/** Outsiders' payoff from a reply, each type of China weighed by how likely it is at belief `mu`. */
export function expectedPayoff(
  reply: Action,
  mu: number,
  payoffs: ForeignPayoffs,
  caller = "expectedPayoff",
): number {
  if (!(mu >= 0 && mu <= 1)) throw new RangeError(`${caller}: mu must be in [0, 1], got ${mu}`);
  const payoff = payoffOf(payoffs);
  const [strong, weak] = [payoff(reply, "QH"), payoff(reply, "QL")];
  // What is sure is worth itself, to the last digit.
  return strong === weak ? strong : mu * strong + (1 - mu) * weak;
}
