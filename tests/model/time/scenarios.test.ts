import { describe, expect, it } from "vitest";
import { capacityPath } from "../../../lib/model/time/capacityPath.js";
import { nextStockpile } from "../../../lib/model/time/capacityPath.js";
import { windowPeak } from "./windowPeak.js";
import {
  cutoffPath,
  finalHedging,
  forecast,
  muStar,
  robustnessGrid,
  scenarioSettings,
  scenarios,
  simulate,
  stagePath,
  valueOfInformation,
  type ScenarioSettings,
} from "../../../lib/index.js";
import { logistic } from "../../../lib/model/time/robustnessGrid.js";
import { defaultGrid } from "../../../lib/model/time/robustnessGrid.js";
import { scheduleOf } from "../../../lib/model/time/scenarios.js";

const crisis = scheduleOf(scenarios.crisis);
const settings = scenarioSettings(crisis);

describe("forecast and simulate", () => {
  const cases: [string, ScenarioSettings][] = [
    ["baseline", scenarioSettings(scheduleOf(scenarios.baseline))],
    ["a weak China", scenarioSettings(scheduleOf(scenarios.deEscalation), { truth: "weak" })],
    [
      "a strong China",
      scenarioSettings(scheduleOf(scenarios.baseline), { truth: "strong", p: 0.6 }),
    ],
    ["a type that changes", scenarioSettings(scheduleOf(scenarios.baseline), { eta: 0.1, p: 0.6 })],
    [
      "pressing that reveals",
      scenarioSettings(scheduleOf(scenarios.deEscalation), { p: 0.55, pressingReveals: true }),
    ],
    [
      "publication from 2030",
      scenarioSettings(scheduleOf({ ...scenarios.deEscalation, disclosesFrom: 2030 })),
    ],
    ["ambiguity", scenarioSettings(scheduleOf(scenarios.baseline), { p: 0.45, epsilon: 0.2 })],
  ];

  it.each(cases)("agree on %s, weighed exactly and drawn", (_, given) => {
    const exact = forecast(given);
    const drawn = simulate(given, { draws: 3000 });
    // Four standard errors of a share.
    const near = 4 * Math.sqrt(0.25 / 3000);
    exact.years.forEach((year, t) => {
      const other = drawn.years[t]!;
      for (const key of ["hedging", "unbroken"] as const)
        expect(Math.abs(other[key] - year[key]), `${key} ${year.year}`).toBeLessThan(near);
      expect(Math.abs(other.belief.mean - year.belief.mean), `belief ${year.year}`).toBeLessThan(
        near,
      );
      expect(Math.abs(other.margin.mean - year.margin.mean), `margin ${year.year}`).toBeLessThan(
        near,
      );
      expect(Math.abs(other.cost - year.cost), `cost ${year.year}`).toBeLessThan(near * 11);
    });
    expect(Math.abs(drawn.never - exact.never)).toBeLessThan(near);
    expect(exact.never + exact.breaks.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(
      1,
      10,
    );
  });

  it("keeps the mean belief at the prior when the truth is as believed and the type fixed", () => {
    for (const { belief } of forecast(settings).years)
      expect(belief.mean).toBeCloseTo(settings.p, 10);
  });

  it("tells the last year's hedging alone as with all else, whatever the truth", () => {
    for (const scenario of Object.values(scenarios))
      for (const truth of ["as believed", "strong", "weak"] as const)
        for (const p of [0.3, 0.55]) {
          const each = scenarioSettings(scenario, { delta: 2.6, p, truth, eta: 0.02 });
          expect(finalHedging(each)).toBeCloseTo(forecast(each).years.at(-1)!.hedging, 12);
        }
  });

  it("spreads beliefs less, the more is hidden", () => {
    const spread = (lambda: number): number => {
      const { high, low } = forecast({ ...settings, lambda }).years.at(-1)!.belief;
      return high - low;
    };
    expect(spread(0.8)).toBeLessThan(spread(0.1));
    expect(spread(1)).toBe(0);
  });

  it("starts in the static game: its cutoff, its reply, its value of information", () => {
    const [first] = forecast(settings).years;
    expect(first!.cutoff).toBe(muStar({ A: 1, gamma: 1, delta: 3 }));
    expect(first!.hedging).toBe(1);
    expect(first!.information).toBeCloseTo(
      valueOfInformation({ A: 1, gamma: 1, delta: 3, phiD: 1, kappa: 2, p: "3/4" }).value.valueOf(),
      12,
    );
  });

  it("splits in a year of publication: hedged against if strong, pressed if weak", () => {
    const { years } = forecast(
      scenarioSettings(scheduleOf({ ...scenarios.deEscalation, disclosesFrom: 2025 })),
    );
    expect(years.map(({ hedging }) => hedging)).toEqual(years.map(() => expect.closeTo(0.75, 10)));
  });

  it("widens hedging within the first year only under ambiguity", () => {
    const hedging = (epsilon: number, lambda: number): number =>
      forecast(
        scenarioSettings(scheduleOf(scenarios.baseline), {
          p: 0.4,
          omegaK: 0,
          omegaS: 0,
          epsilon,
          lambda,
        }),
      ).years[0]!.hedging;
    expect([hedging(0, 0), hedging(0, 1), hedging(0.3, 0)]).toEqual([0, 0, 1]);
  });

  it("gives the same numbers for the same seed, and others for another", () => {
    expect(simulate(settings, { draws: 50, seed: 1 })).toEqual(
      simulate(settings, { draws: 50, seed: 1 }),
    );
    expect(simulate(settings, { draws: 50, seed: 1 }).years[5]).not.toEqual(
      simulate(settings, { draws: 50, seed: 2 }).years[5],
    );
  });

  it.each([
    [
      { schedule: crisis.filter(({ year }) => year !== 2029) },
      "forecast: the schedule has no year 2029, between 2028 and 2030",
    ],
    [{ schedule: [] }, "forecast: a schedule must have 1 to 100 years, got 0"],
    [
      { schedule: crisis.map((year) => ({ ...year, investing: 2 })) },
      "forecast: investing in 2025 must be in [0, 1], got 2",
    ],
    [
      { schedule: crisis.map((year) => ({ ...year, discloses: "no" as unknown as boolean })) },
      "forecast: discloses in 2025 must be true or false, got no",
    ],
    [{ delta: undefined as unknown as number }, "forecast: delta must be > 0, got undefined"],
    [
      { p: 0, truth: "strong", pressingReveals: true },
      "forecast: a strong China that is shown has probability 0 at p = 0, so Bayes’ rule says nothing",
    ],
    [{ alpha0: 0.3 }, "forecast: alpha0 must be in [0.5, 1), got 0.3"],
    [{ tau: 1.5 }, "capacityPath: tau must be a whole number of years, got 1.5"],
    [{ p: 2 }, "forecast: p must be in [0, 1], got 2"],
    [
      { schedule: scheduleOf(scenarios.crisis, 2025, 2050) },
      "forecast: a schedule must have at most 16 years, got 26; use simulate for more",
    ],
  ] as const)("refuse %#: no such assumptions", (changes, message) => {
    expect(() => forecast({ ...settings, ...changes })).toThrow(message);
  });

  it("refuse settings from which an assumption is missing", () => {
    for (const name of ["delta", "p", "omegaS"] as const) {
      const { [name]: _, ...rest } = settings;
      expect(() => forecast(rest as ScenarioSettings)).toThrow(`forecast: ${name} must be`);
    }
    expect(() => scheduleOf({ ...scenarios.crisis, investsFrom: NaN })).toThrow(
      "scheduleOf: investsFrom must be a year, got NaN",
    );
  });

  it("stay inside [0, 1] with every probability at the corners of the assumptions", () => {
    for (const alpha0 of [0.5, 0.99])
      for (const lambda of [0, 1])
        for (const eta of [0, 1])
          for (const p of [0, 1]) {
            const at = { ...settings, schedule: crisis.slice(0, 5), alpha0, lambda, eta, p };
            for (const { years, never } of [forecast(at), simulate(at, { draws: 30 })])
              for (const value of [
                never,
                ...years.flatMap(({ hedging, unbroken, belief }) => [
                  hedging,
                  unbroken,
                  belief.mean,
                  belief.low,
                  belief.high,
                ]),
              ]) {
                expect(value).toBeGreaterThanOrEqual(0);
                expect(value).toBeLessThanOrEqual(1);
              }
          }
  });

  it("refuse no draws, too many, and years by the million", () => {
    expect(() => simulate(settings, { draws: 0 })).toThrow(
      "simulate: draws must be a whole number from 1 to 100000, got 0",
    );
    expect(() => simulate(settings, { draws: 1e9 })).toThrow(
      "simulate: draws must be a whole number from 1 to 100000, got 1000000000",
    );
    expect(() => scheduleOf(scenarios.crisis, 2025, 1_002_025)).toThrow(
      "scheduleOf: years must be whole numbers, first to last, at most 100",
    );
  });
});

describe("stocks", () => {
  it("bring capacity only after the delay, and never more than all", () => {
    expect(capacityPath([1, 1, 1, 1], { nu: 0.5, tau: 2 })).toEqual([0, 0, 0, 0.5]);
    expect(capacityPath(Array(60).fill(1), { nu: 1, tau: 0 }).at(-1)).toBe(1);
    expect(() => capacityPath([1, 2], { nu: 0.5, tau: 0 })).toThrow(
      "capacityPath: investing in year 1 must be in [0, 1], got 2",
    );
  });

  it("settle at sigma/decay while outsiders hedge", () => {
    let stock = 0;
    for (let t = 0; t < 80; t++) stock = nextStockpile(stock, true, { sigma: 0.2, decay: 0.5 });
    expect(stock).toBeCloseTo(0.4, 12);
    expect(() => nextStockpile(NaN, true, { sigma: 0.2, decay: 0.5 })).toThrow(
      "nextStockpile: stock must be in [0, 1], got NaN",
    );
  });
});

describe("cutoffPath and windowPeak", () => {
  it("break the pool in the first year in which delta_t < (A + gamma)/b - gamma", () => {
    const capacity = Array.from({ length: 11 }, (_, t) => logistic(2025 + t, 2030, 0.9));
    const growth = capacity.map(() => 0.03);
    const cutoffs = cutoffPath({ A: 1, gamma: 1, delta: 3, growth, capacity, omegaK: 0.9 });
    const b = 0.6;
    const rule = capacity.findIndex((K, t) => 3 * 1.03 ** t * (1 - 0.9 * K) < 2 / b - 1);
    expect(rule).toBeGreaterThan(0);
    expect(cutoffs.findIndex((cutoff) => b < cutoff)).toBe(rule);
  });

  it("agree on the peak: the best whole year lies next to the closed form, unless growth wins again by the end", () => {
    for (const growth of [0.02, 0.05, 0.1])
      for (const omegaK of [0.5, 0.9])
        for (const steepness of [0.5, 1]) {
          const peak = windowPeak(growth, omegaK, 2031, steepness);
          const years = Array.from({ length: 61 }, (_, t) => 2010 + t / 2);
          const logLoss = years.map(
            (year) =>
              year * Math.log(1 + growth) + Math.log(1 - omegaK * logistic(year, 2031, steepness)),
          );
          const turns = years.filter(
            (_, i) =>
              logLoss[i]! > (logLoss[i - 1] ?? Infinity) &&
              logLoss[i]! > (logLoss[i + 1] ?? Infinity),
          );
          expect(turns).toHaveLength(peak === null ? 0 : 1);
          if (peak !== null) expect(Math.abs(turns[0]! - peak)).toBeLessThanOrEqual(0.5);
        }
  });

  it("meet the first-order condition at the peak", () => {
    const [growth, omegaK, middle, steepness] = [0.05, 0.8, 2031, 0.8] as const;
    const K = logistic(windowPeak(growth, omegaK, middle, steepness)!, middle, steepness);
    expect((omegaK * steepness * K * (1 - K)) / (1 - omegaK * K)).toBeCloseTo(
      Math.log(1 + growth),
      12,
    );
  });

  it.each([
    [{ growth: [0, NaN] }, "cutoffPath: growth in year 1 must be in (-1, 10], got NaN"],
    [{ capacity: [0, 2] }, "cutoffPath: capacity in year 1 must be in [0, 1], got 2"],
    [{ stock: [0, -1] }, "cutoffPath: stock in year 1 must be in [0, 1], got -1"],
    [
      { growth: Array(1000).fill(0), capacity: Array(1000).fill(0) },
      "cutoffPath: years must be a whole number from 1 to 101, got 1000",
    ],
  ])("refuse %#: no cutoff follows from it", (changes, message) => {
    expect(() =>
      cutoffPath({
        A: 1,
        gamma: 1,
        delta: 3,
        growth: [0, 0],
        capacity: [0, 0],
        omegaK: 0.5,
        ...changes,
      }),
    ).toThrow(message);
  });

  it("refuse lists of unequal length", () => {
    expect(() =>
      cutoffPath({ A: 1, gamma: 1, delta: 3, growth: [0, 0], capacity: [0], omegaK: 1 }),
    ).toThrow("cutoffPath: capacity must have 2 years, as growth has, got 1");
  });
});

describe("robustnessGrid", () => {
  it("has its peak in 2030–2032 in 632 of 2,400 cases, 26 percent", () => {
    const { holds, total, share, peaks } = robustnessGrid(defaultGrid);
    expect([holds, total]).toEqual([632, 2400]);
    expect(Math.round(share * 100)).toBe(26);
    expect(peaks.reduce((sum, { count }) => sum + count, 0)).toBe(2400);
  });

  it("is counted again by the loss alone, without a cutoff", () => {
    const { growth, omegaK, midpoint, steepness } = defaultGrid;
    let holds = 0;
    for (const g of growth)
      for (const w of omegaK)
        for (const m of midpoint)
          for (const s of steepness) {
            const losses = Array.from(
              { length: 11 },
              (_, t) => t * Math.log1p(g) + Math.log(1 - w * logistic(2025 + t, m, s)),
            );
            const year = 2025 + losses.indexOf(Math.max(...losses));
            if (year >= 2030 && year <= 2032) holds++;
          }
    expect(robustnessGrid(defaultGrid).holds).toBe(holds);
  });

  it("refuses an empty list and a region too large", () => {
    expect(() => robustnessGrid({ ...defaultGrid, growth: [] })).toThrow(
      "robustnessGrid: growth must be a list of numbers, got none",
    );
    expect(() => robustnessGrid({ ...defaultGrid, window: [2032, 2030] })).toThrow(
      "robustnessGrid: window must be two years, first to last, got 2032 and 2030",
    );
    expect(() => robustnessGrid({ ...defaultGrid, omegaK: [2] })).toThrow(
      "robustnessGrid: omegaK must be in [0, 1], got 2",
    );
    expect(() => robustnessGrid({ ...defaultGrid, growth: Array(5000).fill(0.01) })).toThrow(
      "combinations must be at most 200000",
    );
  });
});

describe("stagePath", () => {
  it("asks the exact solver in each year: pooled while the belief holds, told apart when it does not", () => {
    const payoffs = { A: 1, gamma: 1, phiD: 1, kappa: 2 };
    const years = [
      { year: 2025, belief: 0.75, loss: 3 },
      { year: 2026, belief: 0.25, loss: 3 },
    ];
    const [first, second] = stagePath(years, payoffs, "verifiable");
    expect(first!.outcomes).toEqual(
      expect.arrayContaining([
        "both silent, outsiders hedge",
        "some publish",
        "the strong publish, the weak are silent",
      ]),
    );
    expect(second!.outcomes).toEqual(["the strong publish, the weak are silent"]);
    expect(
      stagePath(years, { ...payoffs, kappa: 0.5 }, "verifiable").map(({ outcomes }) => outcomes),
    ).toEqual([["both silent, outsiders hedge"], ["both silent, outsiders press"]]);
  });
});
