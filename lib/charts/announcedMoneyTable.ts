import type { AnnouncedMoney } from "../datasets/announcedMoney.js";
import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

/** Every announced sum, in millions of dollars to a digit, and what it is counted as, and why. */
export const announcedMoneyTable = (money: readonly AnnouncedMoney[]): Table =>
  table(
    money.map(({ date, jurisdiction, event, usd, use, why, source }) => ({
      date,
      jurisdiction,
      event,
      millions: usd === null ? null : Math.round(usd / 1e5) / 10,
      counted: why === null ? use : `${use}; ${why}`,
      source,
    })),
    {
      title: "Announced sums, and how they are counted",
      status: "public record",
      source: "policy-events.csv",
      interactive: true,
      columns: {
        millions: { title: "Sum", unit: "million dollars" },
        counted: "Counted as",
        source: { title: "Read at", links: true },
      },
    },
  );
