import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";
import type { OutsidersYear } from "../model/pomdp/solveOutsiders.js";

/**
 * The cutoff of outsiders who see one year beside that of outsiders who see all.
 *
 * @param years - those who look ahead, year by year
 * @param cutoffs - those who see one year, in the same years
 */
export const patienceTable = (years: readonly OutsidersYear[], cutoffs: readonly number[]): Table =>
  table(
    years.map(({ year, hedgeFrom }, t) => ({
      year,
      cutoff: Number(cutoffs[t]!.toFixed(3)),
      patient: hedgeFrom === null ? null : Number(hedgeFrom.toFixed(3)),
    })),
    {
      title: "The cutoff of outsiders who see one year, and of outsiders who see all",
      status: "computed",
      source: "dependence growing as in the crisis, nothing built; pressing reveals the type",
      columns: {
        cutoff: { title: "This year only", unit: "probability" },
        patient: { title: "All years to 2035", unit: "probability" },
      },
    },
  );
