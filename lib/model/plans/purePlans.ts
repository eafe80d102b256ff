import type { PureEquilibrium, Solution } from "../solver/solution.js";
import { planBy, type Plan } from "./plan.js";

/** The plans of a solution of the paper's game in which nobody mixes: of those with one outcome, the first. */
export const purePlans = ({ pure }: Solution): Plan[] =>
  pure
    .filter((each, i) => pure.findIndex(({ outcome }) => outcome === each.outcome) === i)
    .map(planOfPure);

const planOfPure = ({ sender, receiver }: PureEquilibrium): Plan =>
  planBy(
    (type) => Number(sender[type] === "D"),
    (place) => Number((receiver[place] ?? receiver[place === "D:QL" ? "D" : "D:QH"]) !== "Hedge"),
  );
