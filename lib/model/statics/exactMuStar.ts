import type Fraction from "fraction.js";

/** What the cutoff rests on, exact. */
export interface Cutoff {
  readonly A: Fraction;
  readonly gamma: Fraction;
  readonly delta: Fraction;
}

/** The cutoff `(A + gamma) / (gamma + delta)`, exact: Woods (2025), Lemma 1. Takes checked input. */
export const exactMuStar = ({ A, gamma, delta }: Cutoff): Fraction =>
  A.add(gamma).div(gamma.add(delta));
