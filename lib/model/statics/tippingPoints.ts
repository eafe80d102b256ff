import { checkParameters } from "../game/checkParameters.js";
import { muStar } from "../game/muStar.js";
import type { Parameters } from "../game/parameters.js";

/** The value of one assumption at which the equilibria change, all others as they are. */
export interface TippingPoint {
  readonly name: keyof Parameters;
  /** What it crosses. */
  readonly border: "p = muStar" | "phiD = kappa";
  /** `null` where no value in its domain gets there. */
  readonly at: number | null;
}

/**
 * How far each assumption is from a border of the equilibrium map: `p = (A + gamma) / (gamma + delta)`, or
 * `phiD = kappa`, solved for one assumption at a time. Where `A > delta` outsiders press whoever China is, and
 * its costs have no border.
 *
 * @throws RangeError for an assumption outside its domain
 */
export function tippingPoints(assumptions: Parameters): TippingPoint[] {
  checkParameters("tippingPoints", assumptions);
  const { A, gamma, delta, p, phiD, kappa } = assumptions;
  const positive = (value: number): number | null =>
    Number.isFinite(value) && value > 0 ? value : null;
  const cutoff = muStar(assumptions);
  return [
    { name: "p", border: "p = muStar", at: cutoff <= 1 ? cutoff : null },
    { name: "A", border: "p = muStar", at: positive(p * (gamma + delta) - gamma) },
    { name: "gamma", border: "p = muStar", at: positive((p * delta - A) / (1 - p)) },
    { name: "delta", border: "p = muStar", at: positive((A + gamma) / p - gamma) },
    { name: "phiD", border: "phiD = kappa", at: A > delta ? null : kappa },
    { name: "kappa", border: "phiD = kappa", at: A > delta ? null : phiD },
  ];
}
