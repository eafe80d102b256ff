import { payoffOf, type ForeignPayoffs } from "./foreignPayoff.js";
import type { Action } from "./game.js";
import { expectedPayoff } from "./pressPayoff.js";
import { tolerance } from "./tolerance.js";

/**
 * Outsiders' best responses at belief `mu`; both at the cutoff, where payoffs differ by less than `tolerance` of their size.
 *
 * Hedge when its payoff exceeds the expected payoff of pressing: Woods (2025), Lemma 1, App. 2, B.2.
 *
 * @throws RangeError when `mu` is outside [0, 1] or a parameter outside its domain
 * @example bestResponse(0.75, { A: 1, gamma: 1, delta: 3 }) // ["H"]
 */
export function bestResponse(mu: number, payoffs: ForeignPayoffs): readonly Action[] {
  const worth = (reply: Action): number => expectedPayoff(reply, mu, payoffs, "bestResponse");
  const difference = worth("H") - worth("P");
  const payoff = payoffOf(payoffs);
  const size = (["H", "P"] as const)
    .flatMap((reply) => [payoff(reply, "QH"), payoff(reply, "QL")])
    .reduce((sum, value) => sum + Math.abs(value), 0);
  if (Math.abs(difference) <= tolerance * size) return ["H", "P"];
  return difference > 0 ? ["H"] : ["P"];
}
