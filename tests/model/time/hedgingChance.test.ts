import { describe, expect, it } from "vitest";
import {
  forecast,
  hedgingChance,
  scenarioSettings,
  scenarios,
  type Scenario,
  type ScenarioSettings,
} from "../../../lib/index.js";
import { walk } from "./walk.js";
import { scheduleOf } from "../../../lib/model/time/scenarios.js";

const still = (p: number, alpha0: number, years: number): ScenarioSettings =>
  scenarioSettings(
    scheduleOf({ ...scenarios.baseline, growth: 0 }, 2025, 2025 + years),
    // Nothing hidden and nothing built: the cutoff stays at 1/2.
    { p, alpha0, lambda: 0, omegaK: 0, omegaS: 0 },
  );
const precisions = ["51/100", "11/20", "3/5", "13/20", "7/10", "4/5", "9/10", "99/100"] as const;
const value = (fraction: string): number => {
  const [n, d] = fraction.split("/").map(Number);
  return n! / (d ?? 1);
};

describe("hedgingChance", () => {
  it("is 1 where news is worthless and the prior is at or above the cutoff, and 0 where it is below", () => {
    for (const years of [1, 2, 10])
      for (const [b, muStar, chance] of [
        ["3/4", "1/2", 1],
        ["1/2", "1/2", 1],
        ["49/100", "1/2", 0],
        ["3/10", "1/2", 0],
        ["0", "1/2", 0],
        ["1", "1", 1],
      ] as const)
        expect(hedgingChance(b, muStar, "1/2", years).valueOf(), `${b} ${years}`).toBe(chance);
  });

  it("never leaves what an unmoved mean belief allows: at most b/muStar below the cutoff, at least (b - muStar)/(1 - muStar) above", () => {
    for (const b of [0.05, 0.2, 0.3, 0.45, 0.5, 0.6, 0.75, 0.95])
      for (const muStar of [0.1, 0.5, 0.8])
        for (const alpha of precisions) {
          const chance = hedgingChance(b, muStar, alpha, 10).valueOf();
          if (b < muStar) expect(chance).toBeLessThanOrEqual(b / muStar);
          else expect(chance).toBeGreaterThanOrEqual((b - muStar) / (1 - muStar));
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
  });

  it("goes to the prior as news becomes certain", () => {
    for (const b of ["3/10", "3/4"] as const)
      expect(hedgingChance(b, "1/2", "99/100", 10).valueOf()).toBeCloseTo(value(b), 4);
  });

  it("need not be monotone between the ends, on either side of the cutoff", () => {
    const at = (b: string, alpha: string): number => hedgingChance(b, "1/2", alpha, 10).valueOf();
    // Above the cutoff better news lowers hedging on the whole, and yet raises it here.
    expect(at("3/4", "13/20")).toBeLessThan(at("3/4", "7/10"));
    expect(at("3/4", "13/20")).toBeLessThan(at("3/4", "3/5"));
    // Below it better news raises hedging on the whole, and yet lowers it here.
    expect(at("3/10", "13/20")).toBeGreaterThan(at("3/10", "7/10"));
    expect(at("3/10", "13/20")).toBeGreaterThan(at("3/10", "3/5"));
  });

  it("agrees with all courses of the news, as the forecast weighs them and as a walk of the test does", () => {
    for (const b of ["3/10", "1/2", "3/4"] as const)
      for (const alpha of ["1/2", ...precisions.slice(1, 7)]) {
        const exact = hedgingChance(b, "1/2", alpha, 10).valueOf();
        const settings = still(value(b), value(alpha), 10);
        expect(forecast(settings).years.at(-1)!.hedging, `${b} ${alpha}`).toBeCloseTo(exact, 10);
        const walked = walk(settings).at(-1)!;
        expect(walked.hedging, `${b} ${alpha}`).toBeCloseTo(exact, 10);
        expect(walked.meanBelief).toBeCloseTo(value(b), 10);
      }
  });

  it.each([
    ["3/4", "1/2", "2/5", 10, "hedgingChance: alpha must be in [1/2, 1], got 2/5"],
    ["2", "1/2", "3/5", 10, "hedgingChance: b must be"],
    ["3/4", "2", "3/5", 10, "hedgingChance: muStar must be"],
    ["3/4", "1/2", "3/5", 1.5, "hedgingChance: years must be a whole number from 1 to 100"],
    ["3/4", "1/2", "3/5", 101, "hedgingChance: years must be a whole number from 1 to 100"],
  ])("refuses b %s, muStar %s, alpha %s and %s years", (b, muStar, alpha, years, message) => {
    expect(() => hedgingChance(b, muStar, alpha, years)).toThrow(message);
  });
});

describe("opacity and hedging in the scenarios", () => {
  const at = (scenario: Scenario, changes: Partial<ScenarioSettings> = {}) => {
    const settings = scenarioSettings(scheduleOf(scenario), changes);
    const { hedging, belief } = forecast(settings).years.at(-1)!;
    const walked = walk(settings).at(-1)!;
    expect(hedging).toBeCloseTo(walked.hedging, 10);
    expect(belief.mean).toBeCloseTo(walked.meanBelief, 10);
    expect(belief.mean).toBeCloseTo(settings.p, 10);
    return Number(hedging.toFixed(2));
  };
  const { baseline, crisis, deEscalation } = scenarios;

  it("adds to hedging where the prior stays at or above the cutoff, at the same mean belief", () => {
    expect([at(crisis), at(crisis, { lambda: 0 })]).toEqual([1, 0.75]);
    expect([at(baseline), at(baseline, { alpha0: 0.5 })]).toEqual([0.76, 1]);
  });

  it("takes hedging away where the prior stays below it: the crisis without growth, nothing built", () => {
    const quiet = { ...crisis, growth: 0 };
    const closing = [0, 0.2, 0.4, 0.6].map((lambda) => at(quiet, { p: 0.3, omegaK: 0, lambda }));
    expect(closing).toEqual([0.29, 0.15, 0.01, 0]);
  });

  it("takes hedging away in 2035, and adds to it before, where the cutoff rises past the prior", () => {
    const years = (lambda: number): number =>
      walk(scenarioSettings(scheduleOf(deEscalation), { lambda })).reduce(
        (sum, { hedging }) => sum + hedging,
        0,
      );
    expect(at(deEscalation)).toBeLessThan(at(deEscalation, { lambda: 0 }));
    expect(years(0.4)).toBeGreaterThan(years(0));
  });
});
