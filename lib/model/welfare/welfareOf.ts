import { componentName } from "../map/equilibriumKinds.js";
import { representative } from "../solver/representative.js";
import type { Solution } from "../solver/solution.js";
import { expectedPayoffs } from "./expectedPayoffs.js";

/** What the members of one component are worth, net of `L(Q) - C(Q)`, in payoff units. */
export interface WelfareRow {
  /** What the component is called. */
  readonly name: string;
  readonly strong: number;
  readonly weak: number;
  /** China's, before it learns its type. */
  readonly exAnte: number;
  readonly outsiders: number;
}

/** Payoffs in every component of a solution of the paper's game, at the middle of a continuum; best for China first. */
export function welfareOf(solution: Solution): WelfareRow[] {
  return solution.components
    .map((component) => {
      const { types, sender, receiver } = expectedPayoffs(solution.game, representative(component));
      return {
        name: componentName(component, solution.game),
        strong: types["QH"]!.valueOf(),
        weak: types["QL"]!.valueOf(),
        exAnte: sender.valueOf(),
        outsiders: receiver.valueOf(),
      };
    })
    .sort((a, b) => b.exAnte - a.exAnte);
}
