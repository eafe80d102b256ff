import type Fraction from "fraction.js";
import { describeDomain } from "../../engine/words/domain.js";
import type { Capacity } from "../game/game.js";
import { parameters, type ParameterName } from "../game/parameters.js";
import { rational, type Exact } from "../game/rational.js";

/** A cost of China's: one number, or one for each type. */
export type Cost = Exact | Readonly<Record<Capacity, Exact>>;

/** The paper's assumptions as exact numbers in any notation; the two costs may differ by type. */
export interface PaperParameters {
  readonly A: Exact;
  readonly gamma: Exact;
  readonly delta: Exact;
  readonly p: Exact;
  readonly phiD: Cost;
  readonly kappa: Cost;
}

/** The paper's assumptions as fractions. */
export interface ExactParameters {
  readonly A: Fraction;
  readonly gamma: Fraction;
  readonly delta: Fraction;
  readonly p: Fraction;
  readonly phiD: Readonly<Record<Capacity, Fraction>>;
  readonly kappa: Readonly<Record<Capacity, Fraction>>;
}

/**
 * The assumptions as fractions, each in its domain of the notation table.
 *
 * @throws RangeError `solvePaper: gamma must be > 0, got -1`
 */
export function exactParameters(given: PaperParameters, caller: string): ExactParameters {
  const check = (name: ParameterName, value: Exact, symbol: string = name): Fraction => {
    const exact = rational(value, symbol, caller);
    const { domain } = parameters[name];
    const open = "open" in domain;
    const below = open ? exact.n === 0n || exact.s < 0n : exact.s < 0n;
    if (below || (domain.max === 1 && exact.n > exact.d))
      throw new RangeError(
        `${caller}: ${symbol} must be ${describeDomain(domain)}, got ${exact.toFraction()}`,
      );
    return exact;
  };
  const cost = (name: "phiD" | "kappa"): Record<Capacity, Fraction> => {
    const value = given[name];
    if (typeof value === "object" && "QH" in value)
      return { QH: check(name, value.QH, `${name}.QH`), QL: check(name, value.QL, `${name}.QL`) };
    const both = check(name, value);
    return { QH: both, QL: both };
  };
  return {
    A: check("A", given.A),
    gamma: check("gamma", given.gamma),
    delta: check("delta", given.delta),
    p: check("p", given.p),
    phiD: cost("phiD"),
    kappa: cost("kappa"),
  };
}
