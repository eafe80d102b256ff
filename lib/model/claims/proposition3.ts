import type Fraction from "fraction.js";
import type { PureEquilibrium, Solution } from "../solver/solution.js";
import type { Claim } from "./claim.js";
import { exAnte, onlyPooling, poolingHedge, poolingPress, separating } from "./found.js";

type Found = (solution: Solution) => PureEquilibrium[];

/** What two equilibria pay China before it learns its type, compared, where both exist. */
const compared =
  (one: Found, other: Found, holds: (one: Fraction, other: Fraction) => boolean): Claim["holds"] =>
  ({ parameters: { A, delta, phi }, solution }) => {
    if (!A.lt(delta) || phi.equals(0)) return null;
    const [[first], [second]] = [one(solution()), other(solution())];
    return first && second
      ? holds(exAnte(solution(), first.payoffs), exAnte(solution(), second.payoffs))
      : null;
  };

/** Proposition 3, App. 2, A.7: which equilibrium China prefers, before it learns its type. */
export const proposition3: readonly Claim[] = [
  {
    id: "proposition3-hedge-separating",
    place: "Proposition 3, App. 2, A.7",
    printed: "China prefers pooling with Hedge to separation, where both exist.",
    corrected:
      "As printed, for phiD > 0. Both exist if p ≥ muStar and kappa ≥ phiD where disclosure reveals the type, where Theorem 4 has no separation.",
    holds: compared(poolingHedge, separating, (one, other) => one.gt(other)),
  },
  {
    id: "proposition3-hedge-press",
    place: "Proposition 3, App. 2, A.7",
    printed: "China prefers pooling with Hedge to pooling with Press, where both exist.",
    corrected: "True if kappa > 0. At kappa = 0 both pay the same.",
    refutedBy: "pressed silence",
    holds: compared(poolingHedge, poolingPress, (one, other) => one.gt(other)),
    condition: ({ parameters: { harm } }) => harm.gt(0),
  },
  {
    id: "proposition3-equal",
    place: "Proposition 3, App. 2, A.7",
    printed: "Separation and pooling with Press pay China the same, where both exist.",
    corrected:
      "True where both exist, which where disclosure reveals the type is at kappa = phiD alone.",
    holds: compared(poolingPress, separating, (one, other) => one.equals(other)),
    condition: ({ parameters: { phi, harm } }) => harm.equals(phi),
  },
  {
    id: "proposition3-regimes",
    place: "Proposition 3, read as a ranking of regimes",
    printed: "Separation pays China what being pressed in silence would pay, -kappa.",
    corrected: "Separation pays -(p phiD + (1 - p) kappa), which is more whenever kappa > phiD.",
    holds: ({ parameters: { A, delta, phi, harm }, solution }) => {
      const [split] = A.lt(delta) && phi.gt(0) ? separating(solution()) : [];
      return split ? exAnte(solution(), split.payoffs).equals(harm.neg()) : null;
    },
  },
  {
    id: "proposition3-complete",
    place: "Proposition 3, App. 2, A.7",
    printed: "The three equilibria ranked are all there are.",
    corrected:
      "True if kappa < phiD and p is not muStar. Otherwise there are also equilibria with partial disclosure, or with both types disclosing.",
    holds: ({ parameters: { A, delta, phi, p }, muStar, solution }) => {
      if (!A.lt(delta) || phi.equals(0) || p.equals(muStar)) return null;
      const all = solution();
      if (onlyPooling(all, "Hedge") || onlyPooling(all, "Press")) return true;
      const kinds = [...poolingHedge(all), ...poolingPress(all), ...separating(all)];
      return (
        all.pure.every((found) => kinds.includes(found)) &&
        all.components.every(({ sender }) => sender.length === 1) &&
        all.components.every(({ sender: [only] }) =>
          ["QH", "QL"].every((type) => only![type]!["D"]!.d === 1n),
        )
      );
    },
    condition: ({ parameters: { phi, harm } }) => harm.lt(phi),
  },
];
