import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";
import type { Conclusion } from "../model/conclusions/conclusions.js";

/** The paper's conclusions, what becomes of each, and whether it holds. */
export const conclusionsTable = (conclusions: readonly Conclusion[]): Table =>
  table(conclusions, {
    title: "Nine conclusions",
    status: "computed",
    source: "Woods (2025), restated; the inputs above",
    columns: { claim: "The paper concludes", holds: "Holds here" },
  });
