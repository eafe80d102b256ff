import type Fraction from "fraction.js";
import { decimal, one, rational, type Exact } from "../game/rational.js";
import { probability } from "../solver/signallingGame.js";

/** How long outsiders go on hedging while both types are silent, news comes in, and the cutoff stands still. */
export interface PoolingPhase {
  /** Weak news in excess of strong news that ends it; `null` when no amount does. */
  readonly netWeakNews: number | null;
  /** Expected years until it ends when China is weak: `n/(2 alpha - 1)`; `null` for never. */
  readonly expectedYears: Fraction | null;
  /** Probability that it ever ends when China is strong: `((1 - alpha)/alpha)^n`; of very large fractions `valueOf` is NaN. */
  readonly breakProbability: Fraction;
}

/**
 * Length of the pooling phase, exactly: a random walk on the odds, stopped `n` steps below its start.
 *
 * `n` is the least whole number with `odds(b) ((1 - alpha)/alpha)^n < odds(muStar)`. A weak China's news falls on the
 * weak side with drift `2 alpha - 1` a year, so Wald's identity gives `n/(2 alpha - 1)` years; a strong China's walk
 * goes the other way, and gambler's ruin gives `((1 - alpha)/alpha)^n`. This is what holds of the claim that opacity
 * lengthens the pooling phase (Woods 2025, Predictive Scenarios).
 *
 * @param b - belief at the start, at least `muStar`
 * @param alpha - precision of a year's news, in [1/2, 1]
 * @throws RangeError when a probability is outside its domain or `b` is below the cutoff, so that nothing is pooled
 * @example poolingPhase("3/4", "1/2", "3/5").expectedYears?.toFraction() // "15"
 */
export function poolingPhase(b: Exact, muStar: Exact, alpha: Exact): PoolingPhase {
  const caller = "poolingPhase";
  const [start, cutoff, right] = [
    probability(b, "b", caller),
    probability(muStar, "muStar", caller),
    probability(alpha, "alpha", caller),
  ];
  if (right.lt(rational("1/2")))
    throw new RangeError(`${caller}: alpha must be in [1/2, 1], got ${right.toFraction()}`);
  if (start.lt(cutoff))
    throw new RangeError(
      `${caller}: b must be at least muStar = ${cutoff.toFraction()}, got ${start.toFraction()}: outsiders press at once`,
    );
  const never = { netWeakNews: null, expectedYears: null, breakProbability: rational(0) };
  if (right.equals("1/2") || start.equals(one) || cutoff.equals(0)) return never;
  if (right.equals(one))
    return { netWeakNews: 1, expectedYears: one, breakProbability: rational(0) };
  const n = leastNews(start, cutoff, right);
  const ratio = one.sub(right).div(right);
  return {
    netWeakNews: n,
    expectedYears: rational(n).div(right.mul(2).sub(one)),
    breakProbability: ratio.pow(rational(n))!,
  };
}

/** Logarithms give the number; where they cannot tell it from a whole number, whole numbers decide. */
function leastNews(start: Fraction, cutoff: Fraction, alpha: Fraction): number {
  const logOdds = (x: Fraction): number => Math.log(decimal(x)) - Math.log(decimal(one.sub(x)));
  const steps = (logOdds(start) - logOdds(cutoff)) / logOdds(alpha);
  if (!(steps <= 5000))
    throw new RangeError(
      `poolingPhase: alpha must not be so close to 1/2: the phase takes ${Math.round(steps)} net weak news`,
    );
  const near = Math.round(steps);
  if (Math.abs(steps - near) > 1e-9 * Math.max(1, near)) return Math.floor(steps) + 1;
  // odds(start) (1 - alpha)^near against odds(cutoff) alpha^near, multiplied out: no fraction to shorten.
  const odds = (x: Fraction): readonly [bigint, bigint] => [x.n, x.d - x.n];
  const [[a, b], [c, d], [e, f]] = [odds(start), odds(cutoff), odds(alpha)];
  return a * d * f ** BigInt(near) < c * b * e ** BigInt(near) ? near : near + 1;
}
