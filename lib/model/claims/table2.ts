import type Fraction from "fraction.js";
import { one, rational } from "../game/rational.js";
import { muStarPartials, type Cutoff } from "../statics/muStarPartials.js";
import { exactMuStar } from "../statics/exactMuStar.js";
import type { Claim, Instance } from "./claim.js";

const step = rational("1/1000");

/** Whether a derivative lies between the slopes to both sides: exact, since muStar is monotone in each and bends one way. */
function isBracketed({ parameters }: Instance, symbol: keyof Cutoff): boolean {
  const at = (change: Fraction): Fraction =>
    exactMuStar({ ...parameters, [symbol]: parameters[symbol].add(change) });
  const here = at(rational(0));
  const [left, right] = [here.sub(at(step.neg())).div(step), at(step).sub(here).div(step)];
  const slope = muStarPartials(parameters)[symbol];
  return (slope.gte(left) && slope.lte(right)) || (slope.lte(left) && slope.gte(right));
}

const ranked = ({ parameters: { A, delta } }: Instance): boolean => A.lt(delta);

/** Proposition 2, App. 2, B.6, and the rows of Table 2. */
export const table2: readonly Claim[] = [
  {
    id: "proposition2-A",
    place: "Proposition 2, App. 2, B.6; Table 2, row A",
    printed: "muStar rises with A, by 1 / (gamma + delta).",
    corrected: "As printed.",
    holds: (instance) => isBracketed(instance, "A") && muStarPartials(instance.parameters).A.gt(0),
  },
  {
    id: "proposition2-delta",
    place: "Proposition 2, App. 2, B.6; Table 2, row delta",
    printed:
      "muStar falls with delta, by (A + gamma) / (gamma + delta)², so hedging is best at more beliefs.",
    corrected: "As printed.",
    holds: (instance) =>
      isBracketed(instance, "delta") && muStarPartials(instance.parameters).delta.lt(0),
  },
  {
    id: "table2-gamma",
    place: "Table 2, row gamma",
    printed:
      "The derivative in gamma is (delta - A) / (gamma + delta)²; if delta > A the cutoff rises.",
    corrected: "As printed.",
    holds: (instance) =>
      isBracketed(instance, "gamma") &&
      (!ranked(instance) || muStarPartials(instance.parameters).gamma.gt(0)),
  },
  {
    id: "table2-gamma-ambiguous",
    place: "Table 2, row gamma",
    printed:
      "The effect of gamma is ambiguous: under the model’s own A < delta, its sign depends on the parameters.",
    corrected: "Under A < delta the cutoff rises with gamma, always.",
    holds: (instance) =>
      ranked(instance) ? muStarPartials(instance.parameters).gamma.lte(0) : null,
  },
  {
    id: "table2-gamma-robust",
    place: "Table 2, row gamma",
    printed: "If A > delta, the cutoff falls with gamma and hedging remains robust.",
    corrected:
      "If A > delta the cutoff falls towards 1 from above: hedging is worse than pressing at every belief.",
    holds: (instance) =>
      instance.parameters.A.gt(instance.parameters.delta)
        ? muStarPartials(instance.parameters).gamma.lt(0) && instance.muStar.lte(one)
        : null,
  },
  {
    id: "table2-A-coercive",
    place: "Table 2, row A",
    printed:
      "With a higher A opacity becomes more coercive where beliefs are already high: outsiders who hedge keep hedging.",
    corrected:
      "A higher A can only end hedging: it does for beliefs between the old cutoff and the new.",
    holds: (instance) => {
      const { A, delta, p } = instance.parameters;
      if (!ranked(instance) || !p.gte(instance.muStar)) return null;
      return p.gte(exactMuStar({ ...instance.parameters, A: A.add(delta).div(2) }));
    },
  },
];
