import type Fraction from "fraction.js";
import type { Cutoff } from "./exactMuStar.js";

export type { Cutoff } from "./exactMuStar.js";

/**
 * How the cutoff moves with each payoff, per payoff unit.
 *
 * `1 / (gamma + delta)`, `(delta - A) / (gamma + delta)²`, `-(A + gamma) / (gamma + delta)²`:
 * Woods (2025), Proposition 2 and Table 2. Under `A < delta` the second is positive, not ambiguous.
 * Takes checked input.
 */
export function muStarPartials({
  A,
  gamma,
  delta,
}: Cutoff): Readonly<Record<keyof Cutoff, Fraction>> {
  const sum = gamma.add(delta);
  return {
    A: sum.inverse(),
    gamma: delta.sub(A).div(sum.mul(sum)),
    delta: A.add(gamma).neg().div(sum.mul(sum)),
  };
}
