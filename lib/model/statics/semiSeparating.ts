import type Fraction from "fraction.js";
import { one } from "../game/rational.js";
import { exactParameters, type PaperParameters } from "../solver/paperParameters.js";
import { exactMuStar } from "./exactMuStar.js";

/** Partial disclosure by the strong type, and how it moves. */
export interface SemiSeparating {
  /** How often the strong type discloses: `(p - muStar) / (p (1 - muStar))`. */
  readonly disclosure: Fraction;
  /** How often silence is pressed: `phiD / kappa`. */
  readonly press: Fraction;
  /** Derivatives of `disclosure`: up with the prior, down with the cutoff. */
  readonly partials: Readonly<Record<"p" | "muStar", Fraction>>;
}

/**
 * The equilibrium in which the strong type discloses at times, where disclosure reveals the type.
 *
 * @returns `null` unless `p > muStar` and `kappa > phiD > 0`
 * @throws RangeError for an assumption outside its domain
 * @example semiSeparating({ A: 1, gamma: 1, delta: 3, phiD: 1, kappa: 2, p: "3/4" })?.disclosure.toFraction() // "2/3"
 */
export function semiSeparating(parameters: PaperParameters): SemiSeparating | null {
  const exact = exactParameters(parameters, "semiSeparating");
  const { p, phiD, kappa } = exact;
  const cutoff = exactMuStar(exact);
  if (p.lte(cutoff) || p.equals(one) || phiD.QH.equals(0) || kappa.QH.lte(phiD.QH)) return null;
  const room = one.sub(cutoff);
  return {
    disclosure: p.sub(cutoff).div(p.mul(room)),
    press: phiD.QH.div(kappa.QH),
    partials: {
      p: cutoff.div(p.mul(p).mul(room)),
      muStar: one.sub(p).neg().div(p.mul(room).mul(room)),
    },
  };
}
