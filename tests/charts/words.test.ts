import { describe, expect, it } from "vitest";
import {
  bestResponse,
  changesAfterEvents,
  dependencyResponse,
  equilibriumDiagram,
  gameTree,
  importBillBars,
  informationTent,
  load,
  muStar,
  outputShares,
  play,
  playedTree,
  regretSentence,
  percentText,
  exposureDots,
  moneyByDate,
  priceHistory,
  priceSeries,
  publicationChecklist,
  quotaComparison,
  quotaHistory,
  sensitivityDiagram,
  sensitivityDots,
  twoMarkets,
  volatilityHistory,
  welfareBars,
  windowRanks,
  type Action,
  type Capacity,
  type GameTreeOptions,
  type Signal,
} from "../../lib/index.js";
import { silenceReply } from "../../lib/charts/silenceReply.js";
import { probabilities } from "../../lib/charts/tree/probabilities.js";
import type { PlanChoices } from "../../lib/model/plans/plan.js";
import { foreignPayoff } from "../../lib/model/game/foreignPayoff.js";
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
      `"Printed: 31,000 tons in 2012 is the lowest of 14 years, 260,000 in 2025 the last; squares are hollow where the paper calls a year undisclosed. On record, mining: 14 confirmed years, from 89,200 in 2010 to 270,000 in 2024. Smelting: 9 confirmed years, from 86,000 in 2010 to 254,000 in 2024. Export quotas, in gross tonnes and in a panel of their own: 6 confirmed years, from 50,145 in 2009 to 30,611 in 2014. 12 unconfirmed points are hollow. The record has no mark in 2025, only a band with a question mark: nothing was disclosed."`,
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
      `"Public record: month-end price index on a log axis. Dy starts at 357.1 in 2013-03, is highest at 357.1 in 2013-03 and ends at 142.7 in 2026-07; Tb starts at 100 in 2019-01, is highest at 548.4 in 2022-02 and ends at 262.1 in 2026-07. 41 dated events stand below in rows by kind; lines through the prices mark quota not published: 2025-04-01, 2025-06, 2025-07-18; export quota cut: none."`,
    );
    expect(figures("windowRanks")[0]!.alt).toContain("Windows overlap");
    const cut = JSON.stringify(figures("changesAfterEvents")[0]!.data);
    expect(cut).toContain("2010-07-08 2010 export quota, part 2");
    expect(cut).toContain("a part is missed");
  });

  it("titles say what is found, and only where it is", () => {
    const history = (rows: typeof printed) => quotaHistory(rows).title;
    expect(history(printed)).toBe(
      "In print the quota is lowest in 2012, and openness ends in 2024",
    );
    expect(history(printed.filter(({ year }) => year < 2012))).toBe(
      "In print the quota is lowest in 2011",
    );
    const comparison = (given: object) =>
      quotaComparison({ ...tables, series: "both", ...given }).title;
    expect(comparison({})).toBe("In print the mining quota falls; on record it never falls");
    expect(comparison({ mining: [...tables.mining].reverse() })).toContain("on record it falls");
    expect(comparison({ series: "as printed" })).toBe("In print the mining quota falls");
    const checklist = (rows: readonly object[]) =>
      publicationChecklist(rows as ReturnType<typeof record>, printed).title;
    const record = () => load("publication-record").objects();
    expect(checklist(record())).toBe("2024 was published in full, 2025 not at all");
    expect(checklist(record().filter(({ year }) => year < 2025))).toBe(
      "What was published, year by year",
    );
    const most = (payoffs: typeof base) =>
      sensitivityDiagram({ ...payoffs, p: 0.75, share: 0.5 }).title;
    expect(most({ A: 1, gamma: 1, delta: 3 })).toBe("δ moves the cutoff most");
    expect(most({ A: 3, gamma: 0.1, delta: 1 })).toBe("δ moves the cutoff most");
    const fact = (payoffs: typeof base) => informationTent({ ...payoffs, p: 0.75 }).title;
    expect(fact(base)).toBe("A fact is worth most where outsiders are undecided");
    expect(fact({ ...base, A: 3 })).toBe("A fact is worth nothing where nobody would hedge");
    const row = { name: "separation", strong: -1, weak: -2, exAnte: -1, outsiders: 0 } as const;
    const best = (...worth: number[]) =>
      welfareBars(worth.map((exAnte, i) => ({ ...row, name: `kind ${i}`, exAnte })) as never).title;
    expect(best(-2, -1)).toBe("China does best in kind 1");
    expect(best(-1, -1)).toBe("Who gets what");
  });

  it("a belief is held against the cutoff, and silence that never happens has none", () => {
    const at = { mu: 0.75, muStar: muStar(base), reply: bestResponse(0.75, base) };
    expect(gameTree(at).alt).toContain(
      "The belief after silence is 0.75, the cutoff 0.50: outsiders are best off hedging.",
    );
    expect(gameTree({ ...at, mu: 0.5, reply: ["H", "P"] }).alt).toContain("are indifferent");
    expect(gameTree({ mu: null, muStar: 0.5 }).alt).toContain("Silence never happens");
  });

  it("a plan that leaves something to chance says how often each thing is done", () => {
    const presses = { ND: 0.5, D: 1, "D:QH": 0, "D:QL": 1 };
    const plan = { discloses: { QH: 2 / 3, QL: 0 }, presses };
    const payoffs = {
      p: 0.75,
      china: (message: Signal, reply: Action) =>
        (message === "D" ? -1 : 0) - (reply === "P" ? 2 : 0),
      outsiders: (reply: Action, type: Capacity) => foreignPayoff(reply, type, base),
    };
    const told = (share: number) =>
      playedTree(
        play(
          { name: "partial disclosure", plan: { ...plan, discloses: { QH: share, QL: 0 } } },
          payoffs,
          "verifiable",
        ),
      ).alt;
    expect(told(2 / 3)).toBe(
      "Computed from the model: nobody regrets partial disclosure; a strong China: silence with probability 0.33; outsiders: hedging against silence with probability 0.50.",
    );
    expect(told(0.5)).toContain("outsiders regret pressing silence");
  });

  it("a map of one region has no lines between regions", () => {
    const region = { x: [0, 1], y: [0, 2], kinds: ["pressed silence"], differs: false } as const;
    const map = (...regions: object[]): string =>
      equilibriumDiagram({ regions: { "Theorem 4": regions } } as never, {
        p: 0.5,
        phiD: 1,
        kappa: 2,
        reading: "R",
      }).alt;
    expect(map(region)).not.toMatch(/lines|edges/);
    expect(map(region, { ...region, y: [0, 0] })).toContain(
      "Its edges have equilibria of their own",
    );
    expect(
      map({ ...region, x: [0, 0.5] }, { ...region, x: [0.5, 1] }, { ...region, x: [0.5, 0.5] }),
    ).toContain("The lines between them, and the edges,");
  });

  it("the legend of the welfare bars tells strong from weak: what is pale is so by its colour", () => {
    const row = { name: "separation", strong: -1, weak: -2, exAnte: -1, outsiders: 0 };
    const markers = welfareBars([row] as never).data.map(
      (trace) => (trace as { marker: { color: string } }).marker,
    );
    expect(new Set(markers.map(({ color }) => color)).size).toBe(4);
    expect(JSON.stringify(markers)).not.toContain("opacity");
  });

  it("money that was announced once has one date", () => {
    const said = figures("moneyByDate").map(({ alt }) => alt);
    expect(
      said.some((each) => each.includes("United States: one announcement, on 2020-11-17")),
    ).toBe(true);
  });

  it("a bound of a measure is told, and is no number of its own", () => {
    const cell = {
      jurisdiction: "European Union",
      value: 15.3,
      years: "2022",
      source: "x",
    } as const;
    const drawn = exposureDots([
      {
        ...{ name: "Imports", unit: "USD", comparable: true },
        cells: [{ ...cell, bound: "at most", evidence: "unconfirmed" }],
      },
    ]);
    expect(drawn.alt).toContain("European Union ≤ 15.3?");
    expect(JSON.stringify(drawn.data)).toContain("Imports (USD): ≤ 15.3?");
    expect(drawn.table.columns.map(({ name }) => name)).toContain("bound");
  });

  it("a reply that is regretted says at which belief, in a sentence that can be read", () => {
    const told = (changes: Partial<PlanChoices>, A = 1) =>
      regretSentence(
        play(
          {
            ...{ strong: "is silent", weak: "is silent", onSilence: "press" },
            ...{ onWord: "press", onStrong: "hedge", onWeak: "press", ...changes },
          } as PlanChoices,
          {
            p: 0.75,
            china: () => 0,
            outsiders: (reply, type) => foreignPayoff(reply, type, { ...base, A }),
          },
          changes.onWord ? "soft" : "verifiable",
        ),
      ).markdown;
    expect([
      told({}),
      told({ onSilence: "hedge", onWeak: "hedge" }),
      told({ onWord: "hedge" }, 5),
    ]).toEqual([
      "**Outsiders regret pressing silence**: at their belief 0.75, pressing pays −2, hedging −1.",
      "**Outsiders regret hedging against a disclosure that shows a weak China**: they know that China is weak, and hedging pays −1, pressing +1.",
      "**Outsiders regret hedging against a disclosure that leaves the type open**: even at the belief that suits it best, 1.00, hedging pays −5, pressing −3.",
    ]);
  });

  it("a letter at an axis wears its subscript", () => {
    const estimate = { value: 0.5, low: 0.4, high: 0.6 };
    const index = { name: "omegaK", min: 0, max: 1, first: estimate, total: estimate };
    const dots = sensitivityDots([index] as never, "year of the peak", 8);
    expect(JSON.stringify([dots.data, dots.layout])).not.toContain("ω_K");
    expect(JSON.stringify(dots.layout)).toContain("ω<sub>K</sub>");
  });

  it("a bill is public record as long as no price moves, and computed then", () => {
    expect(figures("importBillBars").map(({ status }) => status)).toEqual([
      "public record",
      "computed",
      "computed",
    ]);
  });
});

it("the front page’s silences are strong in the share that the reader sets, and its bars say which reply pays", () => {
  const at = (p: number) => {
    const [figure, sentence] = silenceReply(p);
    const [strong, weak, , bars] = figure.data as { x: number[]; marker: { opacity: number[] } }[];
    return { figure, sentence, dots: [strong!.x.length, weak!.x.length], bars: bars! };
  };
  expect(at(0.75).dots).toEqual([15, 5]);
  expect(at(0).dots).toEqual([0, 20]);
  expect(at(1).dots).toEqual([20, 0]);
  // Pressing at the default payoffs: 1 − 4 p against −1.
  expect(at(0.25).bars.x).toEqual([-1, 0]);
  expect(at(0.25).bars.marker.opacity).toEqual([0.3, 1]);
  expect(at(0.75).bars.marker.opacity).toEqual([1, 0.3]);
  expect([0.25, 0.5, 0.75].map((p) => at(p).figure.title)).toEqual([
    "Outsiders call the bluff",
    "Outsiders may do either",
    "Outsiders pay for protection",
  ]);
  expect(at(0.25).sentence.markdown).toContain("press");
  expect(at(0.3).figure.handle).toEqual({ input: "p", x: 0.3 });
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
    () => priceHistory({ series: [], events: [] }),
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
    "moneyByDate: silences must be one or more, got none",
    () => moneyByDate([], [], { silences: [] }),
  ],
  ["exposureDots: measures must be comparable, and one or more, got none", () => exposureDots([])],
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
