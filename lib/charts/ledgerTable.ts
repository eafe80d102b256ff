import type { Row } from "../datasets/rows.js";
import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

/** The part of the paper that a place is in: a table, a result by its number, or the kind of what it is. */
const concern = (place: string): string =>
  /\b(?:Table|Theorem|Proposition|Lemma|Definition) \d/.exec(place)?.[0] ??
  /\bFigure|\bReference/.exec(place)?.[0].concat("s") ??
  "Text";

/** The ledger whole: what is printed, what was found, on what evidence, and the cell that decides it. */
export const ledgerTable = (ledger: readonly Row<"corrections">[]): Table =>
  table(
    ledger.map(({ id, place, row, column, printed, found, ...rest }) => ({
      id,
      where: [place, row, column?.replaceAll("_", " ")].filter(Boolean).join(", "),
      printed,
      found,
      status: rest.status,
      decided_in: rest.decided_in,
      evidence: rest.evidence,
      source: rest.source,
      concerns: concern(place),
    })),
    {
      title: "Every claim that was looked into and does not stand as printed",
      status: "public record",
      source: "corrections.csv, where each row names its source",
      interactive: true,
      columns: {
        id: { title: "Name", anchor: true },
        concerns: { title: "Concerns", filter: true },
        where: "Where",
        status: { title: "Status", filter: true },
        source: { title: "Source", links: true },
        decided_in: { title: "Decided in", links: true },
      },
    },
  );
