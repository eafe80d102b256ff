import { describe, expect, it } from "vitest";
import {
  bestResponse,
  changesAfterEvents,
  dependencyResponse,
  gameTree,
  importBillBars,
  load,
  muStar,
  outputShares,
  percentText,
  priceHistory,
  priceSeries,
  publicMoneyBars,
  publicationChecklist,
  quotaComparison,
  quotaHistory,
  twoMarkets,
  volatilityHistory,
  windowRanks,
  type GameTreeOptions,
} from "../../lib/index.js";
import { probabilities } from "../../lib/charts/tree/probabilities.js";
import { casesOf } from "./prove.js";

const base = { A: 1, gamma: 1, delta: 3 };
const printed = load("quota-table").objects();
const tables = {
  printed,
  mining: load("mining-quotas").objects(),
  smelting: load("smelting-quotas").objects(),
  exports: load("export-quotas").objects(),
};
const terbium = priceSeries(load("price-index").objects(), "Tb");
const figures = (name: Parameters<typeof casesOf>[0]) => casesOf(name).map(({ draw }) => draw());

describe("in words for the ear", () => {
  it("the printed quotas are told from the rows, not from the paper", () => {
    expect(quotaHistory(printed).alt).toMatchInlineSnapshot(
      `"Printed values for 14 of the 36 years from 1990 to 2025. The mining quota goes from 89,000 tons in 1990 down to 31,000 tons in 2012 and up to 260,000 tons in 2025; the refining quota is the same number every time. The table’s transparency score lies between 5 and 9 in disclosed years and is 2 and 1 in 2024 and 2025, which it calls undisclosed, after 9 in 2023; there the number of batches is printed as a question mark."`,
    );
    const fewer = printed.filter(
      ({ publicly_disclosed, year }) => publicly_disclosed && year !== 2012,
    );
    const { alt, subtitle } = quotaHistory(fewer);
    expect(alt).toContain("11 of the 34 years from 1990 to 2023");
    expect(alt).toContain("35,000 tons in 2011");
    expect(alt).not.toMatch(/2024|question mark|undisclosed/);
    expect(subtitle).toContain("11 of 34 years");
  });

  it("printed and recorded quotas are told side by side", () => {
    const figure = (series: "as printed" | "public record" | "both") =>
      quotaComparison({ ...tables, series });
    expect(figure("both").alt).toMatchInlineSnapshot(
      `"Printed: 31,000 tons in 2012 is the lowest of 14 years, 260,000 in 2025 the last; squares are hollow where the paper calls a year undisclosed. On record, mining: 14 confirmed years, from 89,200 in 2010 to 270,000 in 2024. Smelting: 9 confirmed years, from 86,000 in 2010 to 254,000 in 2024. Export quotas, in gross tonnes and in a panel of their own: 6 confirmed years, from 50,145 in 2009 to 30,611 in 2014. 12 unconfirmed points are hollow. 2025 is an empty band with a question mark: nothing was disclosed."`,
    );
    expect(figure("as printed").status).toBe("printed");
    expect(figure("public record").status).toBe("public record");
    expect(figure("both").status).toBe("public record");
  });

  it("the checklist names the years in full, in part and of nothing", () => {
    const { alt } = publicationChecklist(load("publication-record").objects(), printed);
    expect(alt).toMatchInlineSnapshot(
      `"Years 2010 to 2025. Every known answer is yes in 2010, 2011, 2013, 2014, 2016, 2017, 2018, 2019, 2021, 2022, 2023, 2024. In part: 2012 (0.5 of 3), 2015 (2 of 3), 2020 (3.5 of 4). Nothing was published in 2025. Printed scores: 2010 7, 2011 6, 2012 5, 2015 7, 2020 9, 2021 9, 2022 9, 2023 9, 2024 2, 2025 1."`,
    );
  });

  it("prices are told by start, top and end, with the events that are drawn through them", () => {
    expect(figures("priceHistory")[1]!.alt).toMatchInlineSnapshot(
      `"Public record: month-end price index on a log axis. Dy starts at 357.1 in 2013-03, is highest at 357.1 in 2013-03 and ends at 142.7 in 2026-07; Tb starts at 100 in 2019-01, is highest at 548.4 in 2022-02 and ends at 262.1 in 2026-07. 41 dated events stand below in rows by kind; lines through the prices mark export control: 2023-12-21, 2025-04-04, 2025-10-09."`,
    );
    expect(figures("windowRanks")[0]!.alt).toContain("Windows overlap");
    const cut = JSON.stringify(figures("changesAfterEvents")[0]!.data);
    expect(cut).toContain("2010-07-08 2010 export quota, part 2");
    expect(cut).toContain("a part is missed");
  });

  it("a belief is held against the cutoff, and silence that never happens has none", () => {
    const at = { mu: 0.75, muStar: muStar(base), reply: bestResponse(0.75, base) };
    expect(gameTree(at).alt).toContain(
      "The belief after silence is 0.75, the cutoff 0.50: outsiders are best off hedging.",
    );
    expect(gameTree({ ...at, mu: 0.5, reply: ["H", "P"] }).alt).toContain("are indifferent");
    expect(gameTree({ mu: null, muStar: 0.5 }).alt).toContain("Silence never happens");
  });

  it("a bill is public record as long as no price moves, and computed then", () => {
    expect(figures("importBillBars").map(({ status }) => status)).toEqual([
      "public record",
      "computed",
      "computed",
    ]);
  });
});

it("gameTree has as many traces at every stage, so that it can be redrawn in place", () => {
  const counts = ([1, 2, 3, 4, 5] as const).map((moves) => gameTree({ moves }).data.length);
  expect(new Set(counts)).toEqual(new Set([6]));
});

it.each<[string, () => unknown]>([
  ["gameTree: p must be in [0, 1], got 1.2", () => gameTree({ p: 1.2 })],
  [
    "gameTree: delta must be > 0, got -1",
    () => gameTree({ payoffs: { ...base, delta: -1 } } satisfies GameTreeOptions),
  ],
  [
    "priceHistory: series must be one or more, got none",
    () => priceHistory({ series: [], events: [], through: "export quota cut" }),
  ],
  [
    "usualChange: length must be < 91, got 200",
    () => changesAfterEvents({ series: terbium, events: [], months: 200 }),
  ],
  ["twoMarkets: rows must hold a confirmed price of Dy or Tb, got none", () => twoMarkets([])],
  [
    "volatilityHistory: series must be longer than 100 months, got none",
    () => volatilityHistory({ series: [terbium], length: 100, silent: ["2025-06", "2025-12"] }),
  ],
  ["windowRanks: rows must be one or more, got none", () => windowRanks([])],
  [
    "windowRanks: rows must all be of volatility over 6 months from 2025-06",
    () =>
      windowRanks(
        (["volatility", "change"] as const).map((measure) => ({
          element: "Nd",
          found: {
            measure,
            length: 6,
            observed: { from: "2025-06", to: "2025-12", value: 1 },
            earlier: [],
            below: 0,
            ties: 0,
          },
        })),
      ),
  ],
  ["outputShares: shares must be one year or more, got none", () => outputShares([])],
  ["importBillBars: bills must be one or more, got none", () => importBillBars([])],
  [
    "importBillBars: change must be ≥ 0, got -0.1",
    () => importBillBars(casesOf("importBillBars")[0]!.given[0] as never, -0.1),
  ],
  [
    "publicMoneyBars: rows must be one or more, got none",
    () => publicMoneyBars([], { years: "2020–2025" }),
  ],
  [
    'dependencyResponse: measure must be comparable, got "Share"',
    () =>
      dependencyResponse({
        measure: { name: "Share", unit: "%", comparable: false, cells: [] },
        money: [],
        wider: false,
        conditional: true,
      }),
  ],
])("refuses what it cannot draw: %s", (message, draw) => {
  expect(draw).toThrow(message);
});

it("percentText writes signs, tenths and no minus nothing", () => {
  expect([5.24, 0.4, -36.26, 0, -0.04, 100].map(percentText)).toEqual([
    "+5.2 %",
    "+0.4 %",
    "−36.3 %",
    "0 %",
    "0 %",
    "+100 %",
  ]);
});

it("probabilities have two decimals, and more where two that differ would read the same", () => {
  expect(probabilities([0.5, 0.75])).toEqual(["0.50", "0.75"]);
  expect(probabilities([0.5, 0.501])).toEqual(["0.500", "0.501"]);
  expect(probabilities([0.5, 0.5])).toEqual(["0.50", "0.50"]);
  expect(probabilities([0.5, 0.5 + 1e-9])).toEqual(["0.500000", "0.500000"]);
});
