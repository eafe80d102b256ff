import { checkParameters } from "../game/checkParameters.js";
import type { ForeignParameters } from "../game/foreignPayoff.js";
import { muStar } from "../game/muStar.js";

/** Where the cutoff goes when one payoff alone goes down or up by a share of itself. */
export interface Swing {
  readonly name: keyof ForeignParameters;
  readonly down: number;
  readonly up: number;
}

/**
 * The cutoff with each payoff, one at a time, at `1 - share` and `1 + share` of its value; the widest swing first.
 *
 * @param share - in (0, 1)
 * @param cutoffAt - the cutoff at some payoffs; the paper's unless given
 * @throws RangeError for a payoff or a share outside its domain
 * @example muStarSwings({ A: 1, gamma: 1, delta: 3 }, 0.5)[0] // { name: "delta", down: 0.8, up: 0.3636… }
 */
export function muStarSwings(
  payoffs: ForeignParameters,
  share: number,
  cutoffAt: (payoffs: ForeignParameters) => number = muStar,
): Swing[] {
  checkParameters("muStarSwings", payoffs);
  if (!(share > 0 && share < 1))
    throw new RangeError(`muStarSwings: share must be in (0, 1), got ${share}`);
  const at = (name: keyof ForeignParameters, factor: number): number =>
    cutoffAt({ ...payoffs, [name]: payoffs[name] * factor });
  const width = ({ down, up }: Swing): number => Math.abs(up - down);
  return (["A", "gamma", "delta"] as const)
    .map((name): Swing => ({ name, down: at(name, 1 - share), up: at(name, 1 + share) }))
    .sort((a, b) => width(b) - width(a));
}
