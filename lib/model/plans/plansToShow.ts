import { kindsOf, type EquilibriumKind } from "../map/equilibriumKinds.js";
import type { Solution } from "../solver/solution.js";
import { planName, writePlan } from "./plan.js";
import { purePlans } from "./purePlans.js";

/** What a notebook's tree can show: the plan of its choices, or an equilibrium that leaves something to chance. */
export const onTree = [
  "my plan",
  "partial disclosure",
  "silence pressed at times",
] as const satisfies readonly [string, ...EquilibriumKind[]];

/** The equilibria of a solution, by name, with what puts each on a notebook's tree. */
export const plansToShow = (
  solution: Solution,
): { readonly name: string; readonly choices: Readonly<Record<string, string>> }[] => [
  ...purePlans(solution).map((plan) => ({
    name: planName(plan),
    choices: { ...writePlan(plan), shown: onTree[0] },
  })),
  ...kindsOf(solution)
    .filter((kind) => onTree.some((each) => each === kind))
    .map((kind) => ({ name: kind, choices: { shown: kind } })),
];
