import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { load, type Rows } from "../../lib/index.js";
import { description } from "./descriptor.js";

const tables = description.resources.map(({ name }) => [name as keyof Rows] as const);

it.each(tables)(
  "%s reads the same table from text, and refuses text that is not it by file, row and column",
  (name) => {
    const text = readFileSync(`data/${name}.csv`, "utf8");
    expect(load(name, `\ufeff${text.replace(/\n/g, "\r\n")}`).objects()).toEqual(
      load(name).objects(),
    );
    expect(() => load(name, text.replace(/,/g, ";"))).toThrow(
      new RegExp(`^data/${name}\\.csv row 1, column 1: expected \\w+, found "`),
    );
    const last = text.trimEnd().split("\n").length;
    const again = text + text.split("\n").at(-2)! + "\n";
    expect(() => load(name, again)).toThrow(
      new RegExp(
        `^data/${name}\\.csv row ${last + 1}, column [\\w, ]+: expected a key of its own, found ".+" of row ${last}$`,
      ),
    );
  },
);

type Row = Record<string, unknown>;
/** Values of a column by key, for the rows that are confirmed. */
const confirmed = (
  table: { objects(): object[] },
  key: string,
  value: string,
): Record<string, unknown> =>
  Object.fromEntries(
    (table.objects() as Row[])
      .filter((row) => row["evidence"] !== "unconfirmed" && row[value] !== null)
      .map((row) => [String(row[key]), row[value]]),
  );
const where = (table: { objects(): object[] }, wanted: Row): Row[] =>
  (table.objects() as Row[]).filter((row) =>
    Object.entries(wanted).every(([name, value]) => row[name] === value),
  );

describe("the public record has", () => {
  it("these mining quotas, and none for 2012 and 2025", () => {
    expect(confirmed(load("mining-quotas"), "year", "mining_quota_t_reo")).toEqual({
      2010: 89200,
      2011: 93800,
      2013: 93800,
      2014: 105000,
      2015: 105000,
      2016: 105000,
      2017: 105000,
      2018: 120000,
      2019: 132000,
      2020: 140000,
      2021: 168000,
      2022: 210000,
      2023: 255000,
      2024: 270000,
    });
  });

  it("mining quotas that never fall from one confirmed year to the next, as notebook 01 says", () => {
    const values = Object.values(
      confirmed(load("mining-quotas"), "year", "mining_quota_t_reo"),
    ) as number[];
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });

  it("these smelting quotas", () => {
    expect(confirmed(load("smelting-quotas"), "year", "smelting_quota_t_reo")).toEqual({
      2010: 86000,
      2011: 90400,
      2018: 115000,
      2019: 127000,
      2020: 135000,
      2021: 162000,
      2022: 202000,
      2023: 243850,
      2024: 254000,
    });
  });

  it("these export quotas", () => {
    expect(confirmed(load("export-quotas"), "year", "export_quota_t_gross")).toEqual({
      2009: 50145,
      2010: 30258,
      2011: 30184,
      2012: 30996,
      2013: 30999,
      2014: 30611,
    });
  });

  it("batches and tranches that add up to the year", () => {
    const sums = (rows: Row[], value: string): Record<string, number> =>
      rows.reduce<Record<string, number>>(
        (all, row) => ({
          ...all,
          [String(row["year"])]: (all[String(row["year"])] ?? 0) + Number(row[value]),
        }),
        {},
      );
    const whole = (load("quota-batches").objects() as unknown as Row[]).filter(
      (row) => Number(row["year"]) >= 2019 && row["mining_t_reo"] !== null,
    );
    const years = ["2019", "2020", "2021", "2022", "2023", "2024"];
    const annual = (table: { objects(): object[] }, value: string): Row =>
      Object.fromEntries(years.map((year) => [year, confirmed(table, "year", value)[year]]));
    expect(sums(whole, "mining_t_reo")).toEqual(
      annual(load("mining-quotas"), "mining_quota_t_reo"),
    );
    expect(sums(whole, "smelting_t_reo")).toEqual(
      annual(load("smelting-quotas"), "smelting_quota_t_reo"),
    );
    const tranches = load("export-quota-tranches").objects() as unknown as Row[];
    expect(sums(tranches, "export_quota_t_gross")).toEqual(
      confirmed(load("export-quotas"), "year", "export_quota_t_gross"),
    );
  });

  it("both batches of 2024 with their days, and June 2025 without a number", () => {
    const batches = load("quota-batches");
    expect(where(batches, { year: 2024 })).toMatchObject([
      {
        batch: "first",
        mining_t_reo: 135000,
        smelting_t_reo: 127000,
        announced: "2024-02-06",
        notice_no: "工信部联原〔2024〕25号",
      },
      { batch: "second", mining_t_reo: 135000, smelting_t_reo: 127000, announced: "2024-08-20" },
    ]);
    expect(where(batches, { year: 2025 })).toMatchObject([
      { mining_t_reo: null, smelting_t_reo: null, announced: null },
    ]);
  });

  it("these annual prices", () => {
    const average = (element: string): unknown[] =>
      where(load("prices-annual"), { element, basis: "annual average" })
        .sort((a, b) => Number(a["year"]) - Number(b["year"]))
        .map((row) => row["price_usd_per_kg"]);
    expect(average("Nd")).toEqual([63, 48, 40, 50, 50, 45, 49, 98, 134, 78, 56, 73]);
    expect(average("Pr")).toEqual([93, 128, 76, 56, 74]);
    expect(average("Dy")).toEqual([395, 279, 198, 187, 179, 239, 261, 410, 382, 330, 257, 239]);
    expect(average("Tb")).toEqual([713, 564, 415, 501, 455, 507, 670, 1340, 2050, 1300, 812, 1010]);
    expect(where(load("prices-annual"), { element: "Dy", year: 2011 })).toMatchObject([
      {
        price_usd_per_kg: null,
        price_low_usd_per_kg: 1400,
        price_high_usd_per_kg: 1420,
        basis: "year-end range",
      },
    ]);
  });

  it.each([
    ["2023-12", "2024-12", { Nd: -11, Pr: -11, Dy: -42, Tb: -28 }],
    ["2024-12", "2025-06", { Nd: 12, Pr: 12, Dy: 5, Tb: 29 }],
    ["2025-06", "2025-12", { Nd: 53, Pr: 46, Dy: 5, Tb: 7 }],
    ["2018-12", "2022-12", { Nd: 144, Pr: 75, Dy: 103 }],
    ["2010-07", "2011-07", { Nd: 808, Pr: 515 }],
  ])(
    "these changes of the price index from %s to %s, in per cent, to the rounding of the index",
    (from, to, changes) => {
      const index = load("price-index");
      const at = (element: string, month: string): number =>
        Number(where(index, { element, month })[0]!["index"]);
      for (const [element, expected] of Object.entries(changes))
        expect(
          Math.abs((at(element, to) / at(element, from) - 1) * 100 - expected),
          element,
        ).toBeLessThan(0.7);
    },
  );

  it("an index of 100 in each base month, and nothing but the index", () => {
    const index = load("price-index");
    for (const row of index.objects())
      if (row.month === row.base_month) expect(row.index).toBe(100);
    expect(where(index, { index: 100, month: "2018-12" }).map((row) => row["element"])).toEqual([
      "Nd",
      "Pr",
      "Dy",
    ]);
    expect(where(index, { index: 100, month: "2019-01", element: "Tb" })).toHaveLength(1);
    expect(index.columnNames().join()).not.toContain("usd");
  });

  it("four dependence shares that can be compared", () => {
    expect(
      Object.fromEntries(
        where(load("dependence"), { comparable: true }).map((row) => [
          row["jurisdiction"],
          row["china_share_pct"],
        ]),
      ),
    ).toEqual({
      "South Korea": 87.9,
      Japan: 31.1,
      "United States": 76.8,
      "European Union": 90,
    });
  });

  it("these points of production, reserves, reliance, output and trade", () => {
    const production = load("mine-production");
    expect(where(production, { country: "World", year: 1990 })).toMatchObject([
      { production_t_reo: 52900, edition: "DS140" },
    ]);
    expect(where(production, { country: "World", year: 1995 })).toMatchObject([
      { production_t_reo: 74300 },
    ]);
    expect(where(production, { country: "China", year: 2000 })).toMatchObject([
      { evidence: "unconfirmed", source: "none found" },
    ]);
    expect(
      where(load("reserves"), { country: "World" }).map((row) => [
        row["edition"],
        row["bound"],
        row["reserves_t_reo"],
      ]),
    ).toEqual([
      ["MCS2025", "more than", 90_000_000],
      ["MCS2026", "more than", 75_000_000],
      ["MCS2024", "equal", 110_000_000],
    ]);
    expect(
      where(load("import-reliance"), { year: 2024, product: "compounds and metals" }),
    ).toMatchObject([{ reliance_pct: 53, bound: "equal" }]);
    expect(where(load("gdp"), { year: 2023, iso3: "USA" })).toMatchObject([
      { gdp_usd: 27_360_935_000_000 },
    ]);
    const ratio = (iso3: string): number =>
      Number(where(load("trade"), { year: 2022, iso3 })[0]!["imports_pct_of_gdp"]);
    expect(["JPN", "KOR", "EUU", "USA"].map((iso3) => ratio(iso3).toFixed(4))).toEqual([
      "0.0115",
      "0.0055",
      "0.0015",
      "0.0008",
    ]);
  });

  it("trade ratios that are imports over the output of the World Bank's file", () => {
    const output = new Map(
      load("gdp")
        .objects()
        .map((row) => [`${row.year} ${row.iso3}`, row.gdp_usd]),
    );
    const both = load("trade")
      .objects()
      .filter((row) => output.has(`${row.year} ${row.iso3}`));
    expect(both.length).toBeGreaterThan(30);
    for (const { year, iso3, imports_usd, imports_pct_of_gdp } of both)
      expect(
        imports_pct_of_gdp! / ((imports_usd! / output.get(`${year} ${iso3}`)!) * 100),
        `${year} ${iso3}`,
      ).toBeCloseTo(1, 1);
  });

  it("the patents that could be counted, and no share of domestic filings", () => {
    expect(
      load("patents")
        .objects()
        .map(({ count, share_pct }) => count ?? share_pct),
    ).toEqual([25911, 13920, 9810, 7280, 60.5]);
  });
});

describe("each further number of the record stands in one confirmed row with a source", () => {
  const production = (
    country: string,
    edition: string,
    years: Record<number, number>,
  ): [object, string, number][] =>
    Object.entries(years).map(([year, value]) => [
      { country, edition, year: Number(year) },
      "production_t_reo",
      value,
    ]);
  const early = (element: string, [a, b, c]: readonly number[]): [object, string, number][] =>
    [a!, b!, c!].map((value, i) => [
      { element, period: "year", year: 2007 + i },
      "price_usd_per_kg",
      value,
    ]);
  const batch = (
    year: number,
    name: string,
    mining: number,
    smelting: number,
    announced: string | null,
  ): [object, string, number | string | null][] => [
    [{ year, batch: name }, "mining_t_reo", mining],
    [{ year, batch: name }, "smelting_t_reo", smelting],
    [{ year, batch: name }, "announced", announced],
  ];
  const split = (year: number, light: number, heavy: number): [object, string, number][] => [
    [{ year }, "light_t_reo", light],
    [{ year }, "heavy_t_reo", heavy],
  ];
  const days = (year: number, first: string, last: string): [object, string, string][] => [
    [{ year }, "first_announced", first],
    [{ year }, "last_announced", last],
  ];
  const reliance = (product: string, values: Record<number, number>): [object, string, number][] =>
    Object.entries(values).map(([year, value]) => [
      { product, year: Number(year) },
      "reliance_pct",
      value,
    ]);

  it.each([
    [
      "production",
      "mine-production",
      [
        ...production("World", "DS140", {
          1990: 52900,
          1995: 74300,
          2000: 90900,
          2005: 122000,
          2009: 135000,
          2010: 101000,
          2015: 129000,
          2020: 243000,
        }),
        ...production("China", "MYB2022 T8", {
          2018: 120000,
          2019: 132000,
          2020: 140000,
          2021: 168000,
        }),
        ...production("World", "MCS2024", { 2022: 300000 }),
        ...production("World", "MCS2025", { 2023: 376000 }),
        ...production("World", "MCS2026", { 2024: 380000, 2025: 390000 }),
        ...production("China", "MCS2024", { 2022: 210000 }),
        ...production("China", "MCS2025", { 2023: 255000 }),
        ...production("China", "MCS2026", { 2024: 270000, 2025: 270000 }),
      ],
    ],
    [
      "light and heavy quotas, and days",
      "mining-quotas",
      [
        ...split(2010, 77000, 12200),
        ...split(2011, 80400, 13400),
        ...split(2013, 75900, 17900),
        ...split(2014, 87100, 17900),
        ...split(2015, 87100, 17900),
        ...split(2016, 87100, 17900),
        ...split(2017, 87100, 17900),
        ...split(2018, 100850, 19150),
        ...split(2019, 112850, 19150),
        ...split(2020, 120850, 19150),
        ...split(2021, 148850, 19150),
        ...days(2010, "2010-03-16", "2010-03-16"),
        ...days(2011, "2011-03-31", "2011-03-31"),
        ...days(2014, "2014-06-08", "2014-06-08"),
        ...days(2015, "2015-05-14", "2015-05-14"),
        ...days(2018, "2018-07-30", "2018-07-30"),
        ...days(2019, "2019-03-21", "2019-11-08"),
        ...days(2020, "2020-02-19", "2020-07-15"),
        ...days(2021, "2021-02-19", "2021-09-30"),
        ...days(2022, "2022-01-28", "2022-08-17"),
        ...days(2023, "2023-03-24", "2023-12-15"),
        ...days(2024, "2024-02-06", "2024-08-20"),
      ],
    ],
    [
      "batches",
      "quota-batches",
      [
        ...batch(2019, "first", 60000, 57500, "2019-03-21"),
        ...batch(2019, "second", 72000, 69500, "2019-11-08"),
        ...batch(2020, "first", 66000, 63500, "2020-02-19"),
        ...batch(2020, "second", 74000, 71500, "2020-07-15"),
        ...batch(2021, "first", 84000, 81000, "2021-02-19"),
        ...batch(2021, "second", 84000, 81000, "2021-09-30"),
        ...batch(2022, "first", 100800, 97200, "2022-01-28"),
        ...batch(2022, "second", 109200, 104800, "2022-08-17"),
        ...batch(2023, "first", 120000, 115000, "2023-03-24"),
        ...batch(2023, "second", 120000, 115000, null),
        ...batch(2023, "third", 15000, 13850, "2023-12-15"),
        ...batch(2015, "first plan", 52500, 50050, "2015-04-10"),
        ...batch(2017, "second plan", 52500, 49925, "2017-07-13"),
      ],
    ],
    [
      "exports",
      "export-quotas",
      [
        [{ year: 2010 }, "actual_exports_t_gross", 35000],
        [{ year: 2011 }, "actual_exports_t_gross", 16900],
        [{ year: 2012 }, "actual_exports_t_gross", 16265],
        [{ year: 2013 }, "actual_exports_t_gross", 22493],
      ],
    ],
    [
      "early prices",
      "prices-early",
      [...early("Nd", [30.24, 31.9, 19.12]), ...early("Dy", [89.1, 118.49, 115.67])],
    ],
    [
      "reliance",
      "import-reliance",
      [
        ...reliance("compounds and metals", {
          2014: 56,
          2015: 38,
          2016: 100,
          2017: 100,
          2018: 100,
          2019: 100,
          2020: 100,
          2021: 95,
          2022: 95,
          2023: 90,
          2024: 53,
          2025: 67,
        }),
        ...reliance("heavy rare earths (compounds and metals)", {
          2021: 100,
          2022: 100,
          2023: 100,
          2024: 100,
          2025: 100,
        }),
      ],
    ],
    [
      "origins",
      "import-sources",
      [
        ["China (incl. Hong Kong)", 71],
        ["Malaysia", 13],
        ["Japan", 5],
        ["Estonia", 5],
      ].map(([origin, share]) => [
        { from_year: 2021, product: "compounds and metals", origin },
        "share_pct",
        share,
      ]),
    ],
    [
      "event windows",
      "event-windows",
      [
        [{ date: "2025-07-10" }, "change_3_quotes_pct", 4.4],
        [{ date: "2025-07-18" }, "change_1_quote_pct", 0.3],
        [{ date: "2025-07-18" }, "change_3_quotes_pct", -0.1],
        [{ date: "2025-07-18" }, "change_5_quotes_pct", 6.5],
        [{ date: "2025-04-04" }, "change_3_quotes_pct", 1],
        [{ date: "2024-02-06" }, "change_3_quotes_pct", -0.1],
        [{ date: "2024-08-20" }, "change_3_quotes_pct", 1.8],
      ],
    ],
    [
      "two markets",
      "spot-prices",
      [
        [{ date: "2025-05-01", element: "Dy" }, "price_usd_per_kg", 850],
        [{ date: "2025-05", market: "China" }, "low_usd_per_kg", 224],
        [{ date: "2025-05", market: "China" }, "high_usd_per_kg", 229],
        [{ date: "2025-05-01", element: "Tb" }, "price_usd_per_kg", 3000],
      ],
    ],
    [
      "dependence",
      "dependence",
      [
        [{ jurisdiction: "South Korea", from_year: 2016 }, "china_share_pct", 82],
        [{ jurisdiction: "Japan", from_year: 2016 }, "china_share_pct", 42.3],
        [{ jurisdiction: "European Union", from_year: 2024 }, "china_share_pct", 46.3],
        [{ jurisdiction: "United States", from_year: 2024 }, "china_share_pct", 74.7],
        [{ jurisdiction: "South Korea", from_year: 2024 }, "china_share_pct", 47.5],
        [
          { jurisdiction: "World", measure: "China share of separation/refining" },
          "china_share_pct",
          91,
        ],
      ],
    ],
    [
      "imports of the United States",
      "us-imports",
      [
        [{ year: 2012 }, "china_share", 0.387, 3],
        [{ year: 2024 }, "china_share", 0.747, 3],
        [{ year: 2025 }, "china_share", 0.646, 3],
      ],
    ],
    [
      "imports over output",
      "trade",
      [
        ["JPN", 0.0213],
        ["KOR", 0.013],
        ["EUU", 0.0052],
        ["USA", 0.0045],
      ].map(([iso3, ratio]) => [{ year: 2011, iso3 }, "imports_pct_of_gdp", ratio, 4]),
    ],
    [
      "output",
      "gdp",
      Object.entries({
        USA: 27360935000000,
        EUU: 18349388450766,
        JPN: 4212945159781,
        KOR: 1712792854202,
        CHN: 17794781986104,
      }).map(([iso3, output]) => [{ year: 2023, iso3 }, "gdp_usd", output]),
    ],
    [
      "policy events",
      "policy-events",
      [
        [{ date: "2020-11-17" }, "amount_usd", 9.6e6],
        [{ date: "2021-02-01" }, "amount_usd", 30.4e6],
        [{ date: "2022-02-22" }, "amount_usd", 35e6],
        [{ date: "2022-06-14" }, "amount_usd", 120e6],
        [{ date: "2023-08-01" }, "amount_usd", 258e6],
        [{ date: "2023-09-20" }, "amount_usd", 94.1e6],
        [{ date: "2011-03" }, "amount_usd", 250e6],
        [{ date: "2023-03-07" }, "amount", 200e6],
        [{ date: "2023", jurisdiction: "South Korea" }, "amount", 37.2e9],
        [{ date: "2024-01-11" }, "amount", 233.1e9],
        [{ date: "2024-12-19" }, "amount", 55e12],
        [{ date: "2025-07-10" }, "amount_usd", 550e6],
        [{ date: "2025-11-21" }, "amount_usd", 700e6],
        [{ date: "2025-12-01" }, "amount_usd", 134e6],
        [{ date: "2025-12-03" }, "amount", 3e9],
        [{ date: "2026-02-02" }, "amount_usd", 10e9],
      ],
    ],
  ] as unknown as [string, keyof Rows, [Row, string, unknown, number?][]][])(
    "%s",
    (_, name, numbers) => {
      const table = load(name);
      for (const [key, column, value, digits] of numbers) {
        const found = where(table, key).filter((row) => row["evidence"] !== "unconfirmed");
        expect(found, JSON.stringify(key)).toHaveLength(1);
        const number = found[0]![column];
        expect(
          digits === undefined ? number : Number(Number(number).toFixed(digits)),
          `${JSON.stringify(key)} ${column}`,
        ).toBe(value);
        expect(found[0]!["source"]).not.toBe("none found");
      }
    },
  );
});

describe("the printed tables have", () => {
  it("the notices with their Chinese titles", () => {
    const [first] = load("announcements").objects();
    expect(first).toEqual({
      year: 2020,
      batch: "First batch",
      date: "2020-07-10",
      notice_no: "工信部联原（2020）27号",
      title_zh: "工业和信息化部 自然资源部关于下达2020年第一批稀土开采、冶炼分离总量控制指标的通知",
    });
  });

  it("the responses in their order", () => {
    expect(load("responses").objects()[7]).toEqual({
      row: 8,
      jurisdiction: "United States",
      instrument: "Contract for domestic heavy REE separation",
      issuing_body: "OUSD IBP (DoD)",
      date_as_printed: "Sep 19, 2023",
      date: "2023-09-19",
      notes: "DoD IBP release",
    });
  });
});

it("every confirmed row of the record names the page or the copy in which it was read", () => {
  for (const [name] of tables.filter(([each]) => each !== "corrections"))
    for (const row of load(name).objects() as unknown as Row[])
      if ("evidence" in row && row["evidence"] !== "unconfirmed")
        expect(row["source"], name).toMatch(
          /https?:\/\/|GitHub \S+|\b[\w-]+\.(com|org|cn|csv|gov)\b/,
        );
});

it("no row is confirmed without a source, and none is unconfirmed with one, but for what others quote", () => {
  for (const [name] of tables)
    for (const row of load(name).objects() as unknown as Row[]) {
      if (!("evidence" in row)) continue;
      if (row["evidence"] !== "unconfirmed") expect(row["source"], name).not.toBe("none found");
      else if (!["policy-events", "dependence", "mining-quotas"].includes(name))
        expect(row["source"], name).toBe("none found");
    }
});
