import type { ComparedAnnouncement } from "../datasets/compareAnnouncements.js";
import type { Row } from "../datasets/rows.js";
import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

/** Table 3 beside the record, each row with its title as printed. Woods (2025), Table 3. */
export const announcementsTable = (
  compared: readonly ComparedAnnouncement[],
  printed: readonly Row<"announcements">[],
): Table =>
  table(
    compared.map(({ year, batch, printed_notice_no, printed: day, found, source }) => ({
      year,
      batch,
      title: printed.find((row) => row.year === year && row.batch === batch)?.title_zh ?? null,
      printed_notice_no,
      printed: day,
      found,
      source,
    })),
    {
      title: "Table 3. Quota announcements",
      status: "public record",
      source: "Woods (2025), Table 3; quota-batches.csv",
      interactive: true,
      columns: {
        title: "Title, as printed",
        printed_notice_no: "Notice, as printed",
        printed: "Day printed",
        found: "Public on",
        source: { title: "Read at", links: true },
      },
    },
  );
