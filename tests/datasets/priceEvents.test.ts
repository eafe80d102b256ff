import { describe, expect, it } from "vitest";
import { priceEventKinds } from "../../lib/datasets/priceEvents.js";
import {
  load,
  outputShare,
  priceEvents,
  priceSeries,
  type PriceEventTables,
} from "../../lib/index.js";

const tables: PriceEventTables = {
  batches: load("quota-batches").objects(),
  mining: load("mining-quotas").objects(),
  tranches: load("export-quota-tranches").objects(),
  publication: load("publication-record").objects(),
  policy: load("policy-events").objects(),
};
const events = priceEvents(tables);
const dates = (kind: string, list = events): string[] =>
  list.filter((event) => event.kind === kind).map(({ date }) => date);

describe("priceEvents", () => {
  it("finds in the record as many events of each kind as this, in order of time", () => {
    expect(priceEventKinds.map((kind) => [kind, dates(kind).length])).toEqual([
      ["quota published", 26],
      ["quota not published", 4],
      ["export quota cut", 4],
      ["export control", 4],
      ["money for rare earths abroad", 14],
      ["supply to China halted", 1],
    ]);
    expect(events.map(({ date }) => date)).toEqual([...events.map(({ date }) => date)].sort());
  });

  it("counts as cuts the tranches a tenth or more below those of the year before, or by another rule", () => {
    expect(dates("export quota cut")).toEqual([
      "2010-07-08",
      "2010-12-28",
      "2011-12-27",
      "2012-05",
    ]);
    const rule = { least: 10, against: "tranche before", tranches: "of all years" } as const;
    expect(dates("export quota cut", priceEvents(tables, rule))).toEqual([
      "2010-07-08",
      "2011-12-27",
    ]);
    expect(
      dates("export quota cut", priceEvents(tables, { ...rule, tranches: "of years with two" })),
    ).toEqual(["2010-07-08"]);
    const cuts = events.filter(({ kind }) => kind === "export quota cut").map(({ event }) => event);
    expect(cuts).toEqual([
      "2010 export quota, part 2: 7,976 t gross, −72 %",
      "2011 export quota, part 1: 14,446 t gross, −35 %",
      "2012 export quota, part 1: 10,546 t gross, −27 %",
      "2012 export quota, part 2: 10,680 t gross, −32 %",
    ]);
  });

  it("counts four silences, three of them in 2025", () => {
    expect(dates("quota not published")).toEqual([
      "2012-04",
      "2025-04-01",
      "2025-06",
      "2025-07-18",
    ]);
  });

  it("places a publication whose day is not known at its month, as it does a silence", () => {
    const months = (kind: string) => dates(kind).filter((date) => date.length === 7);
    expect(months("quota published")).toEqual(["2013-09", "2016-07", "2023-09"]);
    expect(months("quota not published")).toEqual(["2012-04", "2025-06"]);
  });

  it("has both batches of 2024 as published", () => {
    expect(dates("quota published")).toEqual(expect.arrayContaining(["2024-02-06", "2024-08-20"]));
  });

  it("leaves out what is unconfirmed, wherever it stands, and dates without a month", () => {
    const doubtful = <Row extends object>(rows: readonly Row[]): Row[] =>
      rows.map((row) => ({ ...row, evidence: "unconfirmed" }));
    const left = priceEvents({
      ...tables,
      batches: doubtful(tables.batches),
      mining: doubtful(tables.mining),
      tranches: doubtful(tables.tranches),
      policy: doubtful(tables.policy),
    });
    expect(left.map(({ file }) => file)).toEqual([
      "publication-record.csv",
      "publication-record.csv",
    ]);
    for (const { date } of events) expect(date).toMatch(/^\d{4}-\d\d(-\d\d)?$/);
  });

  it("says so when the record no longer has a silence or an event that it names", () => {
    const published = tables.publication.map((row) =>
      row.year === 2025 ? { ...row, first_quarter: "yes" as const } : row,
    );
    expect(() => priceEvents({ ...tables, publication: published })).toThrow(
      'publication-record.csv, 2025, first_quarter: expected "no", found "yes"',
    );
    expect(() =>
      priceEvents({ ...tables, policy: tables.policy.filter(({ id }) => id !== "2025-04-04") }),
    ).toThrow("policy-events.csv: expected an event 2025-04-04, found none");
  });
});

describe("priceSeries", () => {
  const rows = load("price-index").objects();

  it.each([
    ["Nd", "2010-07", 193],
    ["Pr", "2010-07", 193],
    ["Dy", "2013-03", 161],
    ["Tb", "2019-01", 91],
  ] as const)("has %s from %s, %i months, without the stale ones", (element, first, n) => {
    const { months, index } = priceSeries(rows, element);
    expect([months[0], months.length, index.length, months.at(-1)]).toEqual([
      first,
      n,
      n,
      "2026-07",
    ]);
  });

  it("refuses a series with a hole, and an element without rows", () => {
    expect(() =>
      priceSeries(
        rows.filter(({ month }) => month !== "2020-05"),
        "Nd",
      ),
    ).toThrow("price-index.csv, Nd: expected a row for each month, found 2020-06 after 2020-04");
    expect(() => priceSeries([], "Tb")).toThrow(
      "price-index.csv: expected rows for Tb, found none",
    );
  });
});

describe("outputShare", () => {
  const rows = load("mine-production").objects();
  const shares = outputShare(rows, "China");

  it("divides two numbers of one edition, and has no unconfirmed year", () => {
    for (const { year, edition, country, world, share } of shares) {
      const one = (name: string): unknown =>
        rows.find((row) => row.country === name && row.year === year && row.edition === edition)
          ?.production_t_reo;
      expect([country, world]).toEqual([one("China"), one("World")]);
      expect(share).toBeCloseTo((100 * country) / world, 10);
    }
    expect(shares.find(({ year }) => year === 2010)!.edition).not.toBe("unconfirmed");
    expect(shares.map(({ year }) => year)).not.toContain(2012);
  });

  it("is 67.8 % in 2023 and 71.1 % in 2024 by the latest edition, which each year has once", () => {
    const latest = shares.filter((row) => row.latest);
    expect(latest.map(({ year, share }) => [year, Number(share.toFixed(1))])).toEqual([
      [2010, 97],
      [2014, 85.4],
      [2015, 84.7],
      [2017, 79.5],
      [2018, 63.2],
      [2019, 59.2],
      [2020, 56],
      [2021, 57.9],
      [2022, 70],
      [2023, 67.8],
      [2024, 71.1],
      [2025, 69.2],
    ]);
    expect(latest.filter(({ estimated }) => estimated).map(({ year }) => year)).toEqual([
      2015, 2025,
    ]);
  });
});
