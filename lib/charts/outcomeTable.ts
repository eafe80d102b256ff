import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";
import { kindsOf } from "../model/map/equilibriumKinds.js";
import type { Solution } from "../model/solver/solution.js";

/**
 * What can happen in each of several games, and what of it survives D1.
 *
 * @param solutions - by what is changed, in words
 * @param unchanged - the assumptions that they share, in words
 */
export const outcomeTable = (
  solutions: Readonly<Record<string, Solution>>,
  unchanged: string,
): Table =>
  table(
    Object.entries(solutions).map(([changed, solution]) => ({
      changed,
      equilibria: kindsOf(solution).join("; "),
      survivors: kindsOf({
        ...solution,
        components: solution.components.filter(({ survives }) => survives.d1 !== "none"),
      }).join("; "),
    })),
    {
      title: "What falls when one assumption is changed",
      status: "computed",
      source: `the solver; ${unchanged} unless the row says otherwise`,
      columns: { survivors: "Those that survive D1" },
    },
  );
