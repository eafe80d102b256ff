import type { ForeignParameters } from "./foreignPayoff.js";
import type { Action } from "./game.js";
import { pressPayoff } from "./pressPayoff.js";
import { tolerance } from "./tolerance.js";

/**
 * Outsiders' best responses at belief `mu`; both at the cutoff, where payoffs differ by less than `tolerance` of their size.
 *
 * Hedge when `-A` exceeds the expected payoff of pressing: Woods (2025), Lemma 1, App. 2, B.2.
 *
 * @throws RangeError when `mu` is outside [0, 1] or a parameter outside its domain
 * @example bestResponse(0.75, { A: 1, gamma: 1, delta: 3 }) // ["H"]
 */
export function bestResponse(mu: number, payoffs: ForeignParameters): readonly Action[] {
  const difference = -payoffs.A - pressPayoff(mu, payoffs);
  const size = payoffs.A + payoffs.gamma + payoffs.delta;
  if (Math.abs(difference) <= tolerance * size) return ["H", "P"];
  return difference > 0 ? ["H"] : ["P"];
}
