import type Fraction from "fraction.js";
import { one, rational, zero, type Exact } from "../game/rational.js";
import { probability } from "../solver/signallingGame.js";
import { checkHorizon } from "./checkDynamics.js";

/**
 * Probability that outsiders hedge after some years of news, exactly: `Pr(b_t ≥ muStar)`.
 *
 * Both types are silent, type and cutoff stand still, and China is as likely strong as outsiders think.
 * Opacity leaves the mean of `b_t` at `b` whatever `alpha` is, and yet it moves hedging, which is a threshold in the
 * belief. Theorem, with `m` the pieces of news out of `years` that must be strong for outsiders to hedge:
 *
 * 1. At `alpha = 1/2` the belief itself stays: hedging is certain if `b ≥ muStar` and impossible if `b < muStar`, so no
 *    other precision gives more, or less. At `alpha = 1` it is `b` (for a cutoff above 0).
 * 2. Since beliefs average to `b`, it is at most `b/muStar` below the cutoff, and at least `(b - muStar)/(1 - muStar)` above.
 * 3. In between it is `b Pr(Bin(years, alpha) ≥ m) + (1 - b) Pr(Bin(years, 1 - alpha) ≥ m)`. Where `m` stays, it rises with
 *    `alpha` if the belief after one piece of strong news fewer on balance than hedging needs is above 1/2, and falls if
 *    it is below: the derivative is a positive number times `b α^(m-1) (1-α)^(years-m) - (1-b) (1-α)^(m-1) α^(years-m)`.
 *    Where `m` moves it jumps, down if `b ≥ muStar` (fewer weak pieces undo the hedge) and up if `b < muStar`.
 *
 * So better news lowers hedging from above the cutoff on the whole, and raises it from below, but not at every step.
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
  const [ofRight, ofWrong] = [powers(right, years), powers(wrong, years)];
  let chance = zero;
  let courses = one;
  for (let strong = 0; strong <= years; strong++) {
    const weak = years - strong;
    const ifStrong = prior.mul(ofRight[strong]!).mul(ofWrong[weak]!);
    const each = ifStrong.add(one.sub(prior).mul(ofWrong[strong]!).mul(ofRight[weak]!));
    // Bayes' rule: the belief after this news is `ifStrong / each`.
    if (each.gt(zero) && ifStrong.gte(cutoff.mul(each))) chance = chance.add(each.mul(courses));
    courses = courses.mul(weak).div(strong + 1);
  }
  return chance;
}

/** `1, base, base², …` */
function powers(base: Fraction, last: number): Fraction[] {
  const list = [one];
  for (let exponent = 1; exponent <= last; exponent++) list.push(list.at(-1)!.mul(base));
  return list;
}
