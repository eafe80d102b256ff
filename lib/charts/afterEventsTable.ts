import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";
import type { ChangeSummary } from "../model/series/summariseChanges.js";
import { rounded } from "./rounded.js";

/** What one element did after the events of one kind. */
export interface AfterEvents extends ChangeSummary {
  readonly element: string;
  readonly kind: string;
}

/** Changes over some months after silences and after cuts, element by element. */
export const afterEventsTable = (summaries: readonly AfterEvents[], months: number): Table =>
  table(
    summaries.map(({ element, kind, n, rises, least, median, most }) => ({
      ...{ element, kind, n, rises },
      ...{ least: rounded(least, 1), median: rounded(median, 1), most: rounded(most, 1) },
    })),
    {
      title: `Changes over ${months} ${months === 1 ? "month" : "months"} after silences and after cuts`,
      status: "public record",
      source:
        "computed from price-index.csv; events from publication-record.csv, policy-events.csv, export-quota-tranches.csv",
      columns: {
        kind: "Event",
        n: "Events",
        rises: "Rose",
        least: { unit: "%" },
        median: { unit: "%" },
        most: { unit: "%" },
      },
    },
  );
