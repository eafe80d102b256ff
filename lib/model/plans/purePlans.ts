import type { Action, Signal } from "../game/game.js";
import type { PureEquilibrium, Solution } from "../solver/solution.js";
import type { Plan, ReplyPlace } from "./plan.js";

/** The plans of a solution of the paper's game in which nobody mixes: of those with one outcome, the first. */
export const purePlans = ({ pure }: Solution): Plan[] =>
  pure
    .filter((each, i) => pure.findIndex(({ outcome }) => outcome === each.outcome) === i)
    .map(planOf);

const planOf = ({ sender, receiver }: PureEquilibrium): Plan => {
  const at = (place: ReplyPlace): Action =>
    (receiver[place] ?? receiver[place === "D:QL" ? "D" : "D:QH"]) === "Hedge" ? "H" : "P";
  return {
    sends: { QH: sender["QH"] as Signal, QL: sender["QL"] as Signal },
    replies: { ND: at("ND"), D: at("D"), "D:QH": at("D:QH"), "D:QL": at("D:QL") },
  };
};
