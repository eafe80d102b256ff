import type Fraction from "fraction.js";
import { one, rational, zero, type Exact } from "../game/rational.js";
import { probability } from "../solver/signallingGame.js";
import { checkHorizon } from "./checkDynamics.js";
import { exactBelief } from "./exactBelief.js";

/**
 * Probability that outsiders hedge after some years of news, exactly: `Pr(b_t ≥ muStar)`.
 *
 * Both types are silent, type and cutoff stand still, and China is as likely strong as outsiders think.
 * Opacity leaves the mean of `b_t` at `b` whatever `alpha` is, and yet it moves hedging, which is a threshold in the
 * belief. At `alpha = 1/2` the belief itself stays: hedging is certain if `b ≥ muStar` and impossible if `b < muStar`,
 * so no other precision gives more, or less. As `alpha` goes to 1 it goes to `b`. In between it need not be monotone.
 * Since beliefs average to `b`, it is at most `b/muStar` below the cutoff, and at least `(b - muStar)/(1 - muStar)` above.
 *
 * @param alpha - precision of a year's news, in [1/2, 1]
 * @param years - years of news, 1 to 100
 * @throws RangeError when a probability is outside its domain or the years are not a whole number from 1 to 100
 * @example hedgingChance("3/4", "1/2", "1/2", 10).toFraction() // "1"
 */
export function hedgingChance(b: Exact, muStar: Exact, alpha: Exact, years: number): Fraction {
  const caller = "hedgingChance";
  const prior = probability(b, "b", caller);
  const cutoff = probability(muStar, "muStar", caller);
  const right = probability(alpha, "alpha", caller);
  if (right.lt(rational("1/2")))
    throw new RangeError(`${caller}: alpha must be in [1/2, 1], got ${right.toFraction()}`);
  checkHorizon(caller, years, 100, "years");
  const wrong = one.sub(right);
  const power = (base: Fraction, exponent: number): Fraction => base.pow(rational(exponent))!;
  let chance = zero;
  let courses = one;
  for (let strong = 0; strong <= years; strong++) {
    const weak = years - strong;
    const each = prior
      .mul(power(right, strong).mul(power(wrong, weak)))
      .add(one.sub(prior).mul(power(wrong, strong).mul(power(right, weak))));
    if (each.gt(zero) && exactBelief(prior, right, { strong, weak }).gte(cutoff))
      chance = chance.add(each.mul(courses));
    courses = courses.mul(weak).div(strong + 1);
  }
  return chance;
}
