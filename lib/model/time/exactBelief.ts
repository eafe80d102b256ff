import type Fraction from "fraction.js";
import { one, rational, type Exact } from "../game/rational.js";
import { probability } from "../solver/signallingGame.js";

/**
 * The belief that China is strong after `strong` strong and `weak` weak pieces of news, exactly.
 *
 * `odds(b) (alpha/(1 - alpha))^(strong - weak)`: only the difference counts, since every piece weighs the same.
 *
 * @throws RangeError when a probability is outside [0, 1], a count is not a whole number ≥ 0, or the news is impossible
 * @example exactBelief("3/4", "3/5", { strong: 0, weak: 3 }).toFraction() // "8/17"
 */
export function exactBelief(
  b: Exact,
  alpha: Exact,
  { strong, weak }: { strong: number; weak: number },
): Fraction {
  const prior = probability(b, "b", "exactBelief");
  const right = probability(alpha, "alpha", "exactBelief");
  for (const [name, count] of Object.entries({ strong, weak }))
    if (!Number.isInteger(count) || count < 0 || count > 1000)
      throw new RangeError(
        `exactBelief: ${name} must be a whole number from 0 to 1000, got ${count}`,
      );
  const wrong = one.sub(right);
  // What both types make alike likely is left out, unless it is impossible.
  const alike = right.equals(0) || right.equals(one) ? 0 : Math.min(strong, weak);
  const power = (base: Fraction, exponent: number): Fraction =>
    base.pow(rational(exponent - alike))!;
  const ifStrong = prior.mul(power(right, strong)).mul(power(wrong, weak));
  const ifWeak = one.sub(prior).mul(power(wrong, strong)).mul(power(right, weak));
  const total = ifStrong.add(ifWeak);
  if (total.equals(0))
    throw new RangeError(
      `exactBelief: ${strong} strong and ${weak} weak news have probability 0 at the belief ${prior.toFraction()}`,
    );
  return ifStrong.div(total);
}
