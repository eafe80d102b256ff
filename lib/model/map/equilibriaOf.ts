import type Fraction from "fraction.js";
import { kindsIn, componentName, type EquilibriumKind } from "./equilibriumKinds.js";
import type { Shares } from "../solver/verdicts.js";
import type { Solution } from "../solver/solution.js";
import { planOf } from "../plans/planOf.js";
import type { Plan } from "../plans/plan.js";

/** A number; of a continuum, its lowest and its highest. */
export type NumberOrRange = number | readonly [low: number, high: number];

/** A set of equilibria of the paper's game, in the game's own words: a single one, or a continuum. */
export interface PaperEquilibrium {
  readonly name: string;
  /** What its members do. */
  readonly kinds: readonly EquilibriumKind[];
  /** How often each type discloses. */
  readonly disclosure: { readonly strong: NumberOrRange; readonly weak: NumberOrRange };
  /** How often outsiders press silence. */
  readonly pressing: NumberOrRange;
  /** Belief after silence that China is strong; where nobody is silent, every belief that supports the reply. */
  readonly belief: NumberOrRange;
  /** Whether all of its outcomes survive the refinement, or some, or none. */
  readonly survives: Shares;
  readonly isContinuum: boolean;
  /** What is done; of a continuum, in the middle. */
  readonly plan: Plan;
}

/** The components of a solution of the paper's game, each as numbers and ranges; in the solution's order. */
export const equilibriaOf = (solution: Solution): PaperEquilibrium[] =>
  solution.components.map((component) => {
    const { sender, receiver, beliefs, survives } = component;
    return {
      name: componentName(component, solution.game),
      kinds: kindsIn(component, solution.game),
      disclosure: {
        strong: numberOrRange(sender.map((strategy) => strategy["QH"]!["D"]!)),
        weak: numberOrRange(sender.map((strategy) => strategy["QL"]!["D"]!)),
      },
      pressing: numberOrRange(receiver.map((reply) => reply["ND"]!["Press"]!)),
      belief: numberOrRange(beliefs["ND"]!),
      survives,
      isContinuum: sender.length > 1 || receiver.length > 1,
      plan: planOf(component),
    };
  });

function numberOrRange(values: readonly Fraction[]): NumberOrRange {
  const numbers = values.map((value) => value.valueOf());
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high ? low : [low, high];
}
