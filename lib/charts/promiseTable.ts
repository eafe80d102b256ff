import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";
import type { PaperParameters } from "../model/solver/paperParameters.js";
import { chinaCommitment } from "../model/welfare/chinaCommitment.js";
import { foreignersCommitment } from "../model/welfare/foreignersCommitment.js";
import type { WelfareRow } from "../model/welfare/welfareOf.js";

/**
 * The best binding promise of each side, beside what it gets in an equilibrium without one.
 *
 * @throws RangeError for an assumption outside its domain, and unless `A < delta`
 */
export function promiseTable(assumptions: PaperParameters, without: WelfareRow): Table {
  const china = chinaCommitment(assumptions);
  const outsiders = foreignersCommitment(assumptions);
  return table(
    [
      {
        side: "China",
        promise: `to disclose with probability ${china.disclosure.QH.toFraction()} when strong, ${china.disclosure.QL.toFraction()} when weak`,
        worth: -china.cost.valueOf(),
        without: without.exAnte,
      },
      {
        side: "outsiders",
        promise: outsiders.press === 1 ? "to press silence" : "to hedge against silence",
        worth: outsiders.payoff.valueOf(),
        without: without.outsiders,
      },
    ],
    {
      title: "The best binding promise of each side",
      status: "computed",
      source:
        "closed forms, checked against the solver in this edition’s tests; without: in China’s best equilibrium above",
      columns: {
        side: "Who",
        promise: "Promises",
        worth: { title: "Payoff with it", unit: "payoff units" },
        without: { title: "Payoff without", unit: "payoff units" },
      },
    },
  );
}
