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

  it("goes between the ends as the theorem says: by jumps away from the prior’s side, and in between by the belief one piece short", () => {
    const binomial = (n: number, k: number, q: number): number =>
      k === 0 ? (1 - q) ** n : (binomial(n, k - 1, q) * (n - k + 1) * q) / (k * (1 - q));
    const atLeast = (n: number, m: number, q: number): number =>
      Array.from({ length: n - m + 1 }, (_, i) => binomial(n, m + i, q)).reduce((a, b) => a + b, 0);
    const seen = { rises: 0, falls: 0, down: 0, up: 0 };
    for (const b of [0.3, 0.45, 0.5, 0.6, 0.75])
      for (const muStar of [0.35, 0.5, 0.7])
        for (const years of [1, 4, 10]) {
          const odds = (net: number, alpha: number): number =>
            (b / (1 - b)) * (alpha / (1 - alpha)) ** net;
          const needed = (alpha: number): number => {
            let m = 0;
            while (odds(2 * m - years, alpha) < muStar / (1 - muStar) - 1e-12) m++;
            return Math.min(m, years + 1);
          };
          const chance = (alpha: number, m: number): number =>
            b * atLeast(years, m, alpha) + (1 - b) * atLeast(years, m, 1 - alpha);
          for (let step = 51; step < 98; step += 3) {
            const [low, high] = [step / 100, (step + 3) / 100] as const;
            const [before, after] = [needed(low), needed(high)];
            const where = `${b} ${muStar} ${years} ${low}`;
            const exact = hedgingChance(b, muStar, low, years).valueOf();
            expect(exact, where).toBeCloseTo(chance(low, before), 10);
            if (after !== before) {
              const jump = chance(high, after) - chance(high, before);
              expect(Math.sign(jump), where).toBe(b >= muStar ? -1 : 1);
              seen[jump < 0 ? "down" : "up"] += 1;
            } else if (before > 0 && before <= years) {
              const signs = [low, high].map((alpha) =>
                Math.sign(odds(2 * before - years - 1, alpha) - 1),
              );
              if (signs[0] !== signs[1] || signs[0] === 0) continue;
              const slope = hedgingChance(b, muStar, high, years).valueOf() - exact;
              expect(Math.sign(slope), where).toBe(signs[0]);
              seen[slope < 0 ? "falls" : "rises"] += 1;
            }
          }
        }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(5);
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
