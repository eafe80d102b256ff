import type { Table } from "../engine/figure/table.js";
import type { Conclusion } from "../model/conclusions/conclusions.js";

/** The paper's conclusions, what becomes of each, and whether it holds. */
export function conclusionsTable(conclusions: readonly Conclusion[]): Table {
  return {
    kind: "table",
    title: "Nine conclusions",
    status: "computed",
    source: "Woods (2025), restated; the inputs above",
    columns: [
      { name: "claim", title: "The paper concludes" },
      { name: "here", title: "Here" },
      { name: "holds", title: "Holds here" },
    ],
    rows: conclusions.map(({ claim, here, holds }) => [claim, here, holds]),
  };
}
