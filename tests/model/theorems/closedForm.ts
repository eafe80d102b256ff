import type Fraction from "fraction.js";
import { one, type Exact } from "../../../lib/model/game/rational.js";
import {
  exactParameters,
  type PaperParameters,
} from "../../../lib/model/solver/paperParameters.js";

/**
 * A convex set of equilibria by its extreme points: how often each type discloses, and how often
 * outsiders press after silence and after a disclosure that proves nothing (absent where each proves).
 */
export interface ClosedForm {
  readonly disclosure: readonly (readonly [QH: Exact, QL: Exact])[];
  readonly pressing: readonly (readonly [ND: Exact, D: Exact] | readonly [ND: Exact])[];
  /** Whether the outcome survives D1; `true` unless said. */
  readonly d1?: boolean;
}

/** Extreme points of `from ≤ value ≤ to`. */
export const between = (from: Exact, to: Exact): readonly Exact[] =>
  String(from) === String(to) ? [from] : [from, to];

/** The paper's assumptions with the two numbers that organise everything. */
export interface Ratios {
  readonly phi: Fraction;
  readonly kappa: Fraction;
  /** `odds(muStar) / odds(p)`: below 1 when the prior exceeds the cutoff. */
  readonly r: Fraction;
}

/** @throws RangeError unless `A < delta`, `0 < p < 1`, and costs do not differ by type */
export function ratios(parameters: PaperParameters, caller: string): Ratios {
  const { A, gamma, delta, p, phiD, kappa } = exactParameters(parameters, caller);
  const need = (holds: boolean, domain: string): void => {
    if (!holds) throw new RangeError(`${caller}: ${domain}`);
  };
  need(A.lt(delta), `A must be < delta = ${delta.toFraction()}, got ${A.toFraction()}`);
  need(p.gt(0) && p.lt(1), `p must be in (0, 1), got ${p.toFraction()}`);
  need(
    phiD.QH.equals(phiD.QL) && kappa.QH.equals(kappa.QL),
    "phiD and kappa must not differ by type",
  );
  const oddsOfCutoff = A.add(gamma).div(delta.sub(A));
  return { phi: phiD.QH, kappa: kappa.QH, r: oddsOfCutoff.mul(one.sub(p)).div(p) };
}
