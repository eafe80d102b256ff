import type Fraction from "fraction.js";
import { one } from "../game/rational.js";
import { exactParameters, type PaperParameters } from "../solver/paperParameters.js";

/** What knowing China's type is worth to outsiders, in payoff units. */
export interface ValueOfInformation {
  /** Their payoff on the prior alone: `max(-A, (1 - p) gamma - p delta)`. */
  readonly without: Fraction;
  /** Their payoff when told the type. */
  readonly full: Fraction;
  /** The difference: for `A < delta`, `min((1 - p)(gamma + A), p (delta - A))`, a tent with its peak at `p = muStar`. */
  readonly value: Fraction;
}

/**
 * The value of information to outsiders: what opacity costs them at most.
 *
 * @throws RangeError for an assumption outside its domain
 * @example valueOfInformation({ A: 1, gamma: 1, delta: 3, phiD: 1, kappa: 2, p: "1/2" }).value.toFraction() // "1"
 */
export function valueOfInformation(parameters: PaperParameters): ValueOfInformation {
  const { A, gamma, delta, p } = exactParameters(parameters, "valueOfInformation");
  const larger = (a: Fraction, b: Fraction): Fraction => (a.gt(b) ? a : b);
  const [hedge, strong] = [A.neg(), delta.neg()];
  const without = larger(hedge, one.sub(p).mul(gamma).add(p.mul(strong)));
  const full = p.mul(larger(hedge, strong)).add(one.sub(p).mul(larger(hedge, gamma)));
  return { without, full, value: full.sub(without) };
}

/** The same in decimals, in closed form, for outsiders whom pressing a strong China costs `loss`. Takes checked input. */
export const informationAt = (
  { A, gamma }: { readonly A: number; readonly gamma: number },
  belief: number,
  loss: number,
): number => Math.max(0, Math.min((1 - belief) * (gamma + A), belief * (loss - A)));
