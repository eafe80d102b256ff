import { compareResponses } from "../datasets/compareResponses.js";
import type { Row } from "../datasets/rows.js";
import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

/** Table 4 beside the record, joined by jurisdiction and day. Woods (2025), Table 4. */
export const responsesTable = (
  printed: readonly Row<"responses">[],
  events: readonly Row<"policy-events">[],
): Table =>
  table(compareResponses(printed, events), {
    title: "Table 4. Stockpiling and policy responses",
    status: "public record",
    source: "Woods (2025), Table 4; policy-events.csv",
    interactive: true,
    only: [
      "jurisdiction",
      "instrument",
      "issuing_body",
      "date_as_printed",
      "notes",
      "found",
      "source",
    ],
    columns: {
      issuing_body: "Issued by",
      date_as_printed: "Date, as printed",
      notes: "Notes, as printed",
      found: "On record that day",
      source: { title: "Read at", links: true },
    },
  });
