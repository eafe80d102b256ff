import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { random } from "../../../lib/model/time/random.js";
import { scheduleOf } from "../../../lib/model/time/scenarios.js";
import { sensitivityRanges } from "../../../lib/model/time/scenarioSensitivity.js";
import { indicesOf, sobol } from "../../../lib/model/time/sobol.js";
import { sobolPoints } from "../../../lib/model/time/sobolPoints.js";
import { silentPeak } from "../../../lib/model/time/silentPeak.js";
import { forecast, scenarioSensitivity, scenarioSettings, scenarios } from "../../../lib/index.js";
import { pythonWith } from "../../pythonWith.js";
import { walk } from "./walk.js";

const python = pythonWith("SALib");

/** What SALib makes of the same outputs, and the points of scipy’s Sobol engine. */
const program = `
import json, sys
import numpy as np
from SALib.analyze import sobol
from scipy.stats import qmc
given = json.load(sys.stdin)
answers = []
for case in given["cases"]:
    d = len(case["mixed"])
    Y = np.array([[a, *m, b] for a, b, *m in zip(case["atA"], case["atB"], *case["mixed"])]).ravel()
    problem = {"num_vars": d, "names": [str(i) for i in range(d)], "bounds": [[0, 1]] * d}
    found = sobol.analyze(problem, Y, calc_second_order=False, num_resamples=10, seed=1)
    answers.append([found["S1"].tolist(), found["ST"].tolist()])
points = qmc.Sobol(d=20, scramble=False).random(given["count"]).tolist()
print(json.dumps({"answers": answers, "points": points}))
`;

/** Ishigami’s function, whose indices are known in closed form. */
const ishigami = {
  ranges: ["x", "y", "z"].map((name) => ({ name, min: -Math.PI, max: Math.PI })),
  of: ([x, y, z]: readonly number[]) =>
    Math.sin(x!) + 7 * Math.sin(y!) ** 2 + 0.1 * z! ** 4 * Math.sin(x!),
};

describe("sobol", () => {
  // SALib takes seconds to load.
  it.skipIf(!python || !process.env["CI"])(
    "agrees with SALib on the same outputs, and its points with scipy’s",
    () => {
      const uniform = random(7);
      const column = () => Array.from({ length: 64 }, uniform);
      const cases = [2, 5].map((d) => ({
        atA: column(),
        atB: column(),
        mixed: Array.from({ length: d }, column),
      }));
      const run = spawnSync(python!, ["-c", program], {
        input: JSON.stringify({ cases, count: 512 }),
        encoding: "utf8",
      });
      expect(run.status, run.stderr).toBe(0);
      const { answers, points } = JSON.parse(run.stdout) as {
        answers: [number[], number[]][];
        points: number[][];
      };
      expect(sobolPoints(512, 20)).toEqual(points);
      cases.forEach(({ atA, atB, mixed }, i) =>
        indicesOf(atA, atB, mixed).forEach(({ first, total }, input) => {
          // SALib centres on the mixed outputs, too, which moves a first-order index by the mean’s own error.
          expect(first).toBeCloseTo(answers[i]![0][input]!, 1);
          expect(total).toBeCloseTo(answers[i]![1][input]!, 10);
        }),
      );
    },
  );

  it("finds the indices of Ishigami’s function, each within its interval", () => {
    const variance = 49 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18 + 0.5;
    const x = 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2;
    const together = (0.01 * Math.PI ** 8 * 8) / 225;
    const known = [
      [x, x + together],
      [49 / 8, 49 / 8],
      [0, together],
    ].map((pair) => pair.map((part) => part / variance));
    sobol(ishigami.of, ishigami.ranges, { draws: 1024 }).forEach(({ first, total }, i) => {
      [first, total].forEach(({ value, low, high }, order) => {
        expect(Math.abs(value - known[i]![order]!)).toBeLessThan(0.02);
        expect(known[i]![order]!).toBeGreaterThan(low - 1e-9);
        expect(known[i]![order]!).toBeLessThan(high + 1e-9);
        expect(high - low).toBeLessThan(0.25);
      });
    });
  });

  it("moves a whole number to each of its values equally often", () => {
    const seen = new Map<number, number>();
    sobol(
      ([n]) => {
        seen.set(n!, (seen.get(n!) ?? 0) + 1);
        return n!;
      },
      [{ name: "n", min: 1, max: 4, whole: true }],
      { draws: 256, resamples: 1 },
    );
    expect([...seen.keys()].sort()).toEqual([1, 2, 3, 4]);
    for (const times of seen.values()) expect(Math.abs(times - 192)).toBeLessThan(9);
  });

  it("refuses an empty range, too many inputs and an output that is no number", () => {
    const range = { name: "x", min: 0, max: 1 };
    expect(() => sobol(() => 1, [{ ...range, min: 1 }])).toThrow(
      "sobol: min of x must be < max, got 1 and 1",
    );
    expect(() => sobol(() => 1, Array(11).fill(range))).toThrow(
      "sobol: inputs must be at most 10, got 11",
    );
    expect(() => sobol(() => NaN, [range], { draws: 2 })).toThrow(
      "sobol: the output must be a number, got NaN",
    );
    expect(() => sobolPoints(2, 21)).toThrow(
      "sobolPoints: dimensions must be a whole number from 1 to 20, got 21",
    );
  });
});

describe("scenarioSensitivity", () => {
  it("judges the forecast itself: beliefs move, and with them the year of the peak", () => {
    const peak = (alpha0: number) => {
      const moved = scenarioSettings(scheduleOf({ ...scenarios.crisis, growth: 0.02 }), {
        p: 0.6,
        alpha0,
      });
      const found = silentPeak(moved);
      expect(() => silentPeak({ ...moved, truth: "weak" })).toThrow("silentPeak: settings must");
      const { peak, years } = forecast(moved);
      expect(found.year).toBe(peak);
      expect(found.margin).toBeCloseTo(years.find(({ year }) => year === peak)!.margin.mean, 12);
      const margins = walk(moved).map(({ margin }) => margin);
      expect(found.margin).toBeCloseTo(Math.max(...margins), 10);
      return found.year;
    };
    expect([0.6, 0.7].map(peak)).toEqual([2025, 2031]);
  });

  it("finds growth and the alternatives before all else, and tau in whole years", () => {
    const { schedule: _, ...rest } = scenarioSettings(scenarios.crisis);
    const indices = scenarioSensitivity(rest, scenarios.crisis, "year of the peak", { draws: 32 });
    const [first] = [...indices].sort((a, b) => b.total.value - a.total.value);
    expect(first!.name).toBe("growth");
    expect(first!.total.low).toBeGreaterThan(0.2);
    expect(sensitivityRanges.find(({ name }) => name === "tau")).toMatchObject({ whole: true });
  });
});
