import type { Reading } from "../solver/reading.js";
import { planName, readPlan, type Plan, type PlanChoices } from "./plan.js";
import { regrets, showsType, type Decision, type PlayedPayoffs } from "./regrets.js";
import { treePath, type TreePath } from "./treePath.js";

/** A plan as it is played: how it runs through the tree, and what each of its choices would gain by the other. */
export interface Played {
  readonly name: string;
  readonly payoffs: PlayedPayoffs;
  readonly path: TreePath;
  readonly decisions: readonly Decision[];
  /** The choices whose other would gain: none in an equilibrium. */
  readonly regretted: readonly Decision[];
}

/**
 * Plays the plan that a notebook's choices make, or one that has a name, as an equilibrium does.
 *
 * @throws RangeError or TypeError for an audit that succeeds with no probability
 */
export function play(
  told: PlanChoices | { readonly name: string; readonly plan: Plan },
  payoffs: PlayedPayoffs,
  reading: Reading,
): Played {
  const plan = "plan" in told ? told.plan : readPlan(told);
  const decisions = regrets(plan, payoffs, reading);
  return {
    name: "plan" in told ? told.name : planName(plan),
    payoffs,
    path: treePath(plan, showsType(reading, plan, payoffs.p)),
    decisions,
    regretted: decisions.filter(({ gain }) => gain > 0),
  };
}
