import { describe, expect, it } from "vitest";
import {
  afterEventsTable,
  announcedMoney,
  announcedMoneyTable,
  announcementsTable,
  compareAnnouncements,
  eventWindowsTable,
  hedgingTable,
  load,
  panelsTable,
  patentsTable,
  patienceTable,
  periodsTable,
  priceSeries,
  responsesTable,
  scenariosTable,
  type OutsidersYear,
  type Table,
} from "../../lib/index.js";
import { compareResponses } from "../../lib/datasets/compareResponses.js";

const column = (table: Table, name: string): unknown[] => {
  const at = table.columns.findIndex((each) => each.name === name);
  expect(at, `${name} in ${table.title}`).toBeGreaterThanOrEqual(0);
  return table.rows.map((row) => row[at]);
};
const heads = ({ columns }: Table): string[] =>
  columns.map(({ title, unit }) => (unit ? `${title} (${unit})` : title));

describe("the tables of 07", () => {
  const events = load("policy-events").objects();

  it("count every announced sum in millions of dollars to a digit, with the reason where there is one", () => {
    const money = announcedMoney(events, { from: 2020, until: 2025 });
    const table = announcedMoneyTable(money);
    expect(table.interactive).toBe(true);
    expect(heads(table)[3]).toBe("Sum (million dollars)");
    expect(table.rows.length).toBe(money.length);
    money.forEach(({ date, jurisdiction, event, usd, use, why, source }, i) => {
      const [millions, counted] = table.rows[i]!.slice(3, 5);
      expect(table.rows[i]).toEqual([date, jurisdiction, event, millions, counted, source]);
      if (usd === null) expect(millions).toBeNull();
      else expect(Math.abs(Number(millions) - usd / 1e6)).toBeLessThanOrEqual(0.05 + 1e-9);
      expect(counted).toBe([use, ...(why === null ? [] : [why])].join("; "));
    });
    expect(money.some(({ why }) => why !== null) && money.some(({ why }) => why === null)).toBe(
      true,
    );
  });

  it("set the printed title beside each announcement, by year and batch", () => {
    const printed = load("announcements").objects();
    const compared = compareAnnouncements(printed, load("quota-batches").objects());
    const table = announcementsTable(compared, printed);
    expect(table.interactive).toBe(true);
    expect(table.columns.filter(({ links }) => links).map(({ name }) => name)).toEqual(["source"]);
    expect(table.rows.length).toBe(compared.length);
    for (const name of [
      "year",
      "batch",
      "printed_notice_no",
      "printed",
      "found",
      "source",
    ] as const)
      expect(column(table, name)).toEqual(compared.map((row) => row[name]));
    const titles = column(table, "title");
    compared.forEach(({ year, batch }, i) => {
      const row = printed.find((each) => each.year === year && each.batch === batch);
      expect(titles[i]).toBe(row ? row.title_zh : null);
    });
  });

  it("show each printed response beside what the record has of its day", () => {
    const table = responsesTable(load("responses").objects(), events);
    expect(table.interactive).toBe(true);
    const responses = compareResponses(load("responses").objects(), events);
    expect(table.columns.filter(({ links }) => links).map(({ name }) => name)).toEqual(["source"]);
    expect(heads(table)).toEqual([
      ...["Jurisdiction", "Instrument", "Issued by", "Date, as printed", "Notes, as printed"],
      ...["On record that day", "Read at"],
    ]);
    expect(table.rows).toEqual(
      responses.map((row) => [
        ...[row.jurisdiction, row.instrument, row.issuing_body, row.date_as_printed, row.notes],
        ...[row.found, row.source],
      ]),
    );
  });
});

describe("the tables of 08 and 09", () => {
  it("round chances to three digits", () => {
    const closing = [{ layers: "1 of 4", precision: 0.62, sure: 0.76549, doubtful: 0.1234 }];
    expect(hedgingTable(closing).rows).toEqual([["1 of 4", 0.62, 0.765, 0.123]]);
  });

  it("tell the outcome of a scenario in the paper’s order", () => {
    const outcome = { never: 0.4, cost: 5, open: 0.3, hedging: 0.2, peak: 2031, tells: "b" };
    const table = scenariosTable([{ ...outcome, scenario: "a" }]);
    expect(table.rows).toEqual([["a", "b", 2031, 0.2, 0.3, 0.4, 5]]);
    expect(table.columns.find(({ name }) => name === "peak")!.plain).toBe(true);
    expect(heads(table).slice(3, 6)).toEqual([
      "Hedging in 2035 (probability)",
      "With nothing hidden (probability)",
      "Never broken (probability)",
    ]);
  });

  it("set the patient cutoff beside the other of the same year, with none where they always press", () => {
    const years = [
      { year: 2025, hedgeFrom: 0.90909 },
      { year: 2026, hedgeFrom: null },
    ] as OutsidersYear[];
    expect(patienceTable(years, [0.5, 0.46666]).rows).toEqual([
      [2025, 0.5, 0.909],
      [2026, 0.467, null],
    ]);
  });

  it("name every patent count and share of the record", () => {
    const patents = load("patents").objects();
    expect(patentsTable(load("patents")).rows).toEqual(
      patents.map((row) => [row.as_of, row.jurisdiction, row.measure, row.count, row.share_pct]),
    );
  });
});

describe("the tables of 11", () => {
  const index = load("price-index").objects();

  it("measure each period by the first and last month-end, and leave empty what has no price", () => {
    const periods = [
      { from: "2025-06", to: "2025-12", what: "silence" },
      { from: "2024-02", to: "2024-08", what: "a year of quotas" },
      { from: "1999-06", to: "1999-12", what: "before" },
    ];
    const table = periodsTable(priceSeries(index, "Dy"), periods);
    const at = (month: string): number =>
      index.find((row) => row.month === month && row.element === "Dy")!.index;
    for (const [row, { what, from, to }] of periods.slice(0, 2).entries()) {
      const change = Number((100 * (at(to) / at(from) - 1)).toFixed(1));
      const months = Array.from({ length: 7 }, (_, i) => {
        const month = String(Number(from.slice(5)) + i).padStart(2, "0");
        return at(`${from.slice(0, 4)}-${month}`);
      });
      const logs = months.slice(1).map((next, i) => Math.log(next / months[i]!));
      const mean = logs.reduce((a, b) => a + b) / 6;
      const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 5;
      const volatility = Number((100 * Math.sqrt(12 * variance)).toFixed(1));
      expect(table.rows[row]).toEqual([what, from, to, 6, change, volatility]);
    }
    expect(table.rows[2]).toEqual(["before", "1999-06", "1999-12", null, null, null]);
    expect(table.title).toContain("Dy");
  });

  it("say how often and how much a price rose after events of a kind", () => {
    const row = { element: "Nd", kind: "export quota cut", n: 2, rises: 1 };
    const summaries = [
      { ...row, least: -1.26, median: 4.04, most: 9.35 },
      { ...row, least: null, median: null, most: null },
    ];
    const table = afterEventsTable(summaries, 3);
    expect(table.rows).toEqual([
      ["Nd", "export quota cut", 2, 1, -1.3, 4, 9.3],
      ["Nd", "export quota cut", 2, 1, null, null, null],
    ]);
    expect(table.title).toContain("3 months after");
    expect(afterEventsTable(summaries, 1).title).toContain("1 month after");
  });

  it("follow neodymium through one, three, five and ten quotes", () => {
    const windows = load("event-windows").objects();
    const table = eventWindowsTable(windows);
    expect(heads(table)).toEqual(["Date", "Event", "1 (%)", "3 (%)", "5 (%)", "10 (%)"]);
    expect(table.rows).toEqual(
      windows.map((row) => [
        ...[row.date, row.event, row.change_1_quote_pct, row.change_3_quotes_pct],
        ...[row.change_5_quotes_pct, row.change_10_quotes_pct],
      ]),
    );
  });

  it("put each answer into the row of its panel", () => {
    const table = panelsTable({ D: null, C: "c", B: "b", A: "a" });
    expect(column(table, "panel")).toEqual(["A", "B", "C", "D"]);
    expect(column(table, "answer")).toEqual(["a", "b", "c", null]);
    expect(column(table, "asks").every((each) => String(each).endsWith("?"))).toBe(true);
  });
});
