import type { Capacity, Signal } from "../game/game.js";
import { tolerance } from "../game/tolerance.js";
import { checkDynamics, checkHorizon } from "./checkDynamics.js";
import { hedgesAt } from "./hedgesUnderAmbiguity.js";
import { updateBelief } from "./updateBelief.js";

/** A game of several years between two sides that look ahead. */
export interface LongGame {
  /** Belief at the start that China is strong, in (0, 1). */
  readonly p: number;
  /** Cutoff of each year; the number of years is theirs, at most 14. */
  readonly cutoffs: readonly number[];
  /** Precision of the news after each year. */
  readonly precision: readonly number[];
  readonly phiD: number;
  readonly kappa: number;
  readonly beta: number;
}

/** A belief that silence and news can lead to, and what is done there: a point of the tree of news. */
export interface NewsNode {
  readonly t: number;
  /** News so far, first year first. */
  readonly news: readonly Capacity[];
  readonly belief: number;
  /** What a strong China does; a weak one is silent throughout. */
  readonly strong: Signal;
  /** Outsiders' reply to a silence that was expected here. */
  readonly hedges: boolean;
  /** What is ahead for a China of each type, in payoff units. */
  readonly worth: Readonly<Record<Capacity, number>>;
}

/**
 * Third level: the Markov perfect Bayesian equilibrium with the least disclosure, for a game of a few years.
 *
 * Verifiable disclosure, a type that never changes, cutoffs that follow a schedule, and pressing that reveals nothing.
 * Then outsiders cannot gain by looking ahead, and reply to the year's belief. A weak China never discloses: it
 * would be pressed for sure, for ever, and pay `phiD` as well. A strong China that discloses once is known to be strong
 * from then on, so it faces a stopping problem: pay `phiD` now, or stay silent, bear what comes and see the news.
 *
 * Backward over the tree of news; no grid of beliefs is needed. At each node silence is kept if it is worth at least
 * what disclosing is, given that outsiders expect it. Why that is an equilibrium: the worth of silence rises with the
 * belief, so where silence is worth less although expected, it is worth less still when it gives weakness away, and
 * disclosing for sure is an equilibrium there. Strategies depend on year and belief alone. Where stockpiles feed back
 * or pressing reveals, outsiders do look ahead, and this does not apply.
 *
 * @returns every node, the start first
 * @throws RangeError for an assumption outside its domain, unequal lists, or more than 14 years
 */
export function leastDisclosure({
  p,
  cutoffs,
  precision,
  phiD,
  kappa,
  beta,
}: LongGame): NewsNode[] {
  checkDynamics("leastDisclosure", { p, phiD, kappa, beta });
  checkHorizon("leastDisclosure", cutoffs.length, 14, "years");
  if (p === 0 || p === 1) throw new RangeError(`leastDisclosure: p must be in (0, 1), got ${p}`);
  if (!(phiD > 0)) throw new RangeError(`leastDisclosure: phiD must be > 0, got ${phiD}`);
  if (precision.length !== cutoffs.length)
    throw new RangeError(
      `leastDisclosure: precision must have ${cutoffs.length} years, as cutoffs has, got ${precision.length}`,
    );
  for (const cutoff of cutoffs)
    if (!(cutoff > 0 && cutoff < Infinity))
      throw new RangeError(`leastDisclosure: cutoffs must be > 0, got ${cutoff}`);
  for (const alpha of precision)
    if (!(alpha >= 0.5 && alpha < 1))
      throw new RangeError(`leastDisclosure: precision must be in [0.5, 1), got ${alpha}`);
  const nodes: NewsNode[] = [];
  visit(0, [], p);
  return nodes.sort((a, b) => a.t - b.t);

  function visit(t: number, news: readonly Capacity[], belief: number): NewsNode["worth"] {
    if (t === cutoffs.length) return { QH: 0, QL: 0 };
    const hedges = hedgesAt(belief, 0, cutoffs[t]!);
    const alpha = precision[t]!;
    const [good, bad] = (["QH", "QL"] as const).map((heard) =>
      visit(t + 1, [...news, heard], updateBelief(belief, { alpha, news: heard })),
    ) as [NewsNode["worth"], NewsNode["worth"]];
    const harm = hedges ? 0 : kappa;
    const silent = {
      QH: -harm + beta * (alpha * good.QH + (1 - alpha) * bad.QH),
      QL: -harm + beta * ((1 - alpha) * good.QL + alpha * bad.QL),
    };
    const disclosed = -phiD - pressedFrom(t, 1);
    const discloses = silent.QH < disclosed - tolerance;
    const worth = discloses ? { QH: disclosed, QL: -pressedFrom(t, 0) } : silent;
    nodes.push({ t, news, belief, strong: discloses ? "D" : "ND", hedges, worth });
    return worth;
  }

  /** Harm to a China whose type is known, from year `t` to the end; a strong one is pressed where hedging costs too much. */
  function pressedFrom(t: number, belief: 0 | 1): number {
    let harm = 0;
    for (let year = cutoffs.length - 1; year >= t; year--)
      harm = (hedgesAt(belief, 0, cutoffs[year]!) ? 0 : kappa) + beta * harm;
    return harm;
  }
}
