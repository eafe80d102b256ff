import type { Capacity } from "../game/game.js";
import type { Reading } from "../solver/reading.js";
import type { TreePath } from "../solver/treePath.js";
import { planName, readPlan, type Plan, type PlanChoices, type ReplyPlace } from "./plan.js";
import { regrets, showsType, type Decision, type PlayedPayoffs } from "./regrets.js";

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
 * Plays the plan that a notebook's choices make.
 *
 * @throws RangeError or TypeError for an audit that succeeds with no probability
 */
export function play(choices: PlanChoices, payoffs: PlayedPayoffs, reading: Reading): Played {
  const plan = readPlan(choices);
  const decisions = regrets(plan, payoffs, reading);
  return {
    name: planName(plan),
    payoffs,
    path: pathOf(plan, showsType(reading, plan.sends, payoffs.p)),
    decisions,
    regretted: decisions.filter(({ gain }) => gain > 0),
  };
}

/** @param shown - chance that a disclosure shows the type */
function pathOf({ sends, replies }: Plan, shown: number): TreePath {
  const presses = (place: ReplyPlace): number => Number(replies[place] === "P");
  const disclosed = (type: Capacity): number =>
    shown * presses(`D:${type}`) + (1 - shown) * presses("D");
  return {
    disclosure: { QH: Number(sends.QH === "D"), QL: Number(sends.QL === "D") },
    press: {
      D: { QH: disclosed("QH"), QL: disclosed("QL") },
      ND: { QH: presses("ND"), QL: presses("ND") },
    },
  };
}
