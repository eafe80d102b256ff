import type { Row } from "../../lib/datasets/rows.js";
import { describe, expect, it } from "vitest";
import { load, announcedMoney, importBill, moneyPerGdp } from "../../lib/index.js";
import { compareResponses } from "../../lib/datasets/compareResponses.js";

const gdp = load("gdp").objects();
const trade = load("trade").objects();
const events = load("policy-events").objects();
const years = { from: 2020, until: 2025 };
const money = announcedMoney(events, years);
const perGdp = moneyPerGdp(money, gdp, 2023);

describe("importBill", () => {
  it.each([2011, 2015, 2019, 2020, 2021, 2022])(
    "gives the ratio of %d that trade.csv states, by way of gdp.csv",
    (year) => {
      for (const { jurisdiction, per_million } of importBill(trade, gdp, year)) {
        const iso3 = {
          "United States": "USA",
          "European Union": "EUU",
          Japan: "JPN",
          "South Korea": "KOR",
        }[jurisdiction];
        const stated = trade.find(
          (row) => row.year === year && row.iso3 === iso3,
        )!.imports_pct_of_gdp!;
        expect(per_million / 1e4, jurisdiction).toBeCloseTo(stated, 5);
      }
    },
  );

  it("calls the European Union's an upper bound, and no other", () => {
    expect(
      importBill(trade, gdp, 2022)
        .filter(({ bound }) => bound === "at most")
        .map(({ jurisdiction }) => jurisdiction),
    ).toEqual(["European Union"]);
  });

  it("refuses a year without the numbers, and does not use an unconfirmed one", () => {
    expect(() => importBill(trade, gdp, 2023)).toThrow(
      "importBill: year must be one with trade and GDP of United States, got 2023",
    );
    const doubtful = trade.map((row) => ({ ...row, evidence: "unconfirmed" as const }));
    expect(() => importBill(doubtful, gdp, 2022)).toThrow(RangeError);
  });
});

describe("announcedMoney", () => {
  it("adds up to the sums of the announcements as their sources print them, in millions", () => {
    const sum = (jurisdiction: string, use: string): number =>
      money
        .filter((row) => row.jurisdiction === jurisdiction && row.use === use)
        .reduce((total, { usd }) => total + usd! / 1e6, 0);
    expect(sum("United States", "rare earths")).toBeCloseTo(
      9.6 + 30.4 + 35 + 258 + 94.1 + 400 + 150,
      9,
    );
    expect(sum("United States", "conditional")).toBeCloseTo(620 + 80 + 134, 9);
    expect(sum("Japan", "rare earths")).toBeCloseTo(9 + 134, 9);
    // “Up to EUR 110m”, alike for every government.
    expect(sum("Japan", "conditional")).toBeCloseTo(119.9, 9);
    // EUR 18.7m at the rate at which EUR 110m are USD 119.9m, and USD 115.5m.
    expect(sum("European Union", "rare earths")).toBeCloseTo(18.7 * 1.09 + 115.5, 6);
    expect(sum("European Union", "all critical minerals")).toBe(3500);
    // Stockpiles of KRW 37.2bn and 233.1bn, at the rate at which KRW 55tn are USD 37.8bn.
    expect(sum("South Korea", "all critical minerals")).toBeCloseTo(
      (37.2 + 233.1) * (37.8 / 55),
      3,
    );
    expect(sum("South Korea", "rare earths") + sum("South Korea", "conditional")).toBe(0);
  });

  it("counts no contract twice, and the smaller one while the larger is still ahead", () => {
    const use = (until: number): string =>
      announcedMoney(events, { from: 2020, until }).find(({ id }) => id === "2022-06-14")!.use;
    expect(money.find(({ id }) => id === "2022-06-14")!.why).toBe("contained in 2023-08-01");
    expect(use(2022)).toBe("rare earths");
    expect(use(2023)).toBe("not counted");
  });

  it("keeps every sum that one of the four announced, with a reason where it is not counted", () => {
    const names = ["United States", "European Union", "Japan", "South Korea"];
    const expected = events.filter(
      ({ amount, jurisdiction }) => amount !== null && names.includes(jurisdiction),
    );
    expect(money.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    for (const { use, why } of money) if (use === "not counted") expect(why).not.toBeNull();
    const framework = events.find(({ type }) => type === "framework")!;
    expect(money.map(({ id }) => id)).not.toContain(framework.id);
  });

  it("counts no unconfirmed sum, and converts none at a rate of long ago", () => {
    const doubtful = announcedMoney(
      events.map((row) => ({ ...row, evidence: "unconfirmed" as const })),
      years,
    );
    expect(doubtful.every(({ use }) => use === "not counted")).toBe(true);
    const yen = money.filter(({ event }) => event.includes("JPY 90bn"));
    expect(yen.map(({ usd }) => usd)).toEqual([null]);
  });

  it("takes the rate from the nearest event that states both currencies", () => {
    const event = (
      id: string,
      date: string,
      amount: number,
      amount_usd: number | null,
    ): Row<"policy-events"> => ({
      ...events[0]!,
      id,
      date,
      jurisdiction: "Japan",
      type: "grant",
      scope: "rare earths",
      amount,
      currency: "JPY",
      amount_usd,
      evidence: "read",
    });
    const [first] = announcedMoney(
      [
        event("a", "2020-03", 1000, null),
        event("b", "2021", 100, 1),
        event("c", "2020-06-01", 100, 2),
        event("d", "2019", 100, 9),
      ],
      { from: 2020, until: 2020 },
    ).filter(({ id }) => id === "a");
    expect(first).toMatchObject({ usd: 20, use: "rare earths", why: "at the rate implied by c" });
  });

  it("refuses years in the wrong order", () => {
    expect(() => announcedMoney(events, { from: 2025, until: 2020 })).toThrow(
      "announcedMoney: from must be at most until, got 2025 and 2020",
    );
  });
});

describe("moneyPerGdp", () => {
  it("gives the percentages of GDP that the sums make, worked out by hand", () => {
    const percent = Object.fromEntries(
      perGdp.map(({ jurisdiction, rare_earths, conditional, wider }) => [
        jurisdiction,
        [rare_earths, conditional, wider].map((each) => each && each / 1e4),
      ]),
    );
    const hand = (millions: number, trillions: number): number =>
      (millions / 1e6 / trillions) * 100;
    expect(percent["United States"]![0]! + percent["United States"]![1]!).toBeCloseTo(
      hand(1811.1, 27.360935),
      8,
    );
    expect(percent["Japan"]![0]).toBeCloseTo(hand(143, 4.212945159781), 8);
    expect(percent["European Union"]![0]).toBeCloseTo(hand(135.883, 18.349388450766), 8);
    expect(percent["European Union"]![2]).toBeCloseTo(hand(3500, 18.349388450766), 8);
  });

  it("has nothing, not zero, where nothing is counted", () => {
    expect(perGdp.find(({ jurisdiction }) => jurisdiction === "South Korea")).toMatchObject({
      rare_earths: null,
      conditional: null,
    });
    const rare = money.filter(({ use }) => use !== "all critical minerals");
    expect(moneyPerGdp(rare, gdp, 2023).map(({ wider }) => wider)).toEqual(Array(4).fill(null));
  });

  it("refuses a year without GDP", () => {
    expect(() => moneyPerGdp(money, gdp, 2024)).toThrow(
      "moneyPerGdp: year must be one with the GDP of United States, got 2024",
    );
  });
});

describe("compareResponses", () => {
  const printed = load("responses").objects();
  const compared = compareResponses(printed, events);

  it("keeps every printed row as it is, in its order", () => {
    expect(compared.map(({ found, usd, source, ...row }) => row)).toEqual(printed);
  });

  it("finds each printed day on record, with a source that has an address", () => {
    expect(compared.filter(({ date }) => date !== null).map(({ date }) => date)).toEqual([
      "2023-03-07",
      "2025-03-17",
      "2024-04-11",
      "2020-11-17",
      "2021-02-01",
      "2023-09-19",
    ]);
    for (const { date, source } of compared)
      date === null ? expect(source).toBeNull() : expect(source).toMatch(/https?:\/\//);
  });

  it("joins no event of another jurisdiction on the same day, and none that is unconfirmed", () => {
    expect(compared.find(({ date }) => date === "2025-03-17")!.found).toContain("JOGMEC");
    const doubtful = compareResponses(
      printed,
      events.map((row) => ({ ...row, evidence: "unconfirmed" as const })),
    );
    expect(doubtful.every(({ found }) => found === null)).toBe(true);
  });
});
