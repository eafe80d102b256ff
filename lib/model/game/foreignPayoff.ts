import { checkParameters } from "./checkParameters.js";
import type { Action, Capacity } from "./game.js";
import type { Parameters } from "./parameters.js";

/** What outsiders' payoffs rest on. */
export type ForeignParameters = Pick<Parameters, "A" | "gamma" | "delta">;

/** What outsiders get from a reply to a type of China, in payoff units. */
export type ForeignPayoff = (reply: Action, china: Capacity) => number;

/** Outsiders' payoffs: the paper's, by its three numbers, or any that a reader would rather have. */
export type ForeignPayoffs = ForeignParameters | ForeignPayoff;

/** The payoff of a reply, however the payoffs are given. */
export const payoffOf = (payoffs: ForeignPayoffs): ForeignPayoff =>
  typeof payoffs === "function" ? payoffs : (reply, china) => foreignPayoff(reply, china, payoffs);

/**
 * Outsiders' payoff, in payoff units: `-A` for hedging; for pressing, `-delta` against a strong China
 * and `+gamma` against a weak one. Woods (2025), Foreign Actors.
 *
 * @throws RangeError when `A`, `gamma` or `delta` is not > 0
 */
export function foreignPayoff(
  action: Action,
  capacity: Capacity,
  { A, gamma, delta }: ForeignParameters,
): number {
  checkParameters("foreignPayoff", { A, gamma, delta });
  if (action === "H") return -A;
  return capacity === "QH" ? -delta : gamma;
}
