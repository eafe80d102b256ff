import { median, tTestTwoSample } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { brownForsythe } from "../../../lib/model/series/brownForsythe.js";
import { logChanges } from "../../../lib/model/series/logChanges.js";
import { shiftMonth } from "../../../lib/model/series/shiftMonth.js";
import { slidingWindows } from "../../../lib/model/series/slidingWindows.js";
import { usualChange } from "../../../lib/model/series/usualChange.js";
import { summariseChanges } from "../../../lib/index.js";
import { gear } from "./gear.js";
import { volatility } from "../../../lib/model/series/volatility.js";

/** An analysis of variance by its textbook sums: total and within, the rest between. */
function anovaF(groups: readonly (readonly number[])[]): number {
  const squares = (list: readonly number[]): number => {
    const mean = list.reduce((a, b) => a + b, 0) / list.length;
    return list.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  const all = groups.flat();
  const within = groups.reduce((sum, group) => sum + squares(group), 0);
  return (squares(all) - within) / (groups.length - 1) / (within / (all.length - groups.length));
}
const distances = (group: readonly number[]): number[] =>
  group.map((value) => Math.abs(value - median([...group])));

describe("brownForsythe", () => {
  it("gives the published 1.7059 for the gears of the NIST handbook, with 9 and 90 degrees of freedom", () => {
    const { F, df, n } = brownForsythe(gear);
    expect(F).toBeCloseTo(1.7059, 4);
    expect(df).toEqual([9, 90]);
    expect(n).toEqual(Array.from({ length: 10 }, () => 10));
  });

  it("is the analysis of variance on distances from the median", () => {
    for (const groups of [
      gear,
      gear.slice(0, 2),
      [
        [1, 2, 4],
        [0, 10, 11, 30],
      ],
      [
        [5, 5.5],
        [1, 2, 9],
      ],
    ])
      expect(brownForsythe(groups).F).toBeCloseTo(anovaF(groups.map(distances)), 8);
  });

  it("is, for two groups, the square of Student’s t between their distances", () => {
    const [one, other] = [gear[4]!, gear[7]!];
    expect(brownForsythe([one, other]).F).toBeCloseTo(
      tTestTwoSample(distances(one), distances(other), 0)! ** 2,
      8,
    );
  });

  it("minds neither scale nor place, and is infinite where only the groups differ", () => {
    const moved = gear.map((group, i) => group.map((value) => 3 * value + i));
    expect(brownForsythe(moved).F).toBeCloseTo(brownForsythe(gear).F, 6);
    expect(
      brownForsythe([
        [0, 2],
        [0, 6],
      ]).F,
    ).toBe(Infinity);
  });

  it.each([
    [[[1, 2]], "brownForsythe: groups must be at least 2, got 1"],
    [[[1, 2], [3]], "brownForsythe: a group must have at least 2 numbers, got 1"],
    [
      [
        [1, 2],
        [3, NaN],
      ],
      "brownForsythe: numbers must be finite, got 3, NaN",
    ],
    [
      [
        [1, 1],
        [2, 2],
      ],
      "brownForsythe: the numbers must not all lie equally far from their medians",
    ],
  ])("refuses %j", (groups, message) => {
    expect(() => brownForsythe(groups)).toThrow(new RangeError(message));
  });
});

describe("changes and windows", () => {
  it("log changes add up to the logarithm of the whole change", () => {
    const values = [100, 130, 90, 250];
    expect(logChanges(values)).toHaveLength(3);
    expect(logChanges(values).reduce((a, b) => a + b, 0)).toBeCloseTo(Math.log(2.5), 12);
    expect(() => logChanges([1, 0])).toThrow(
      new RangeError("logChanges: values must be > 0, got 0"),
    );
  });

  it("volatility of a rise and an equal fall by a is 100 · √12 · √2 · a", () => {
    expect(volatility([0.1, -0.1])).toBeCloseTo(100 * Math.sqrt(24) * 0.1, 10);
    expect(volatility([0.3, 0.3, 0.3])).toBeCloseTo(0, 10);
    expect(() => volatility([0.1])).toThrow(
      new RangeError("volatility: changes must be at least 2, got 1"),
    );
  });

  it("there are n − length + 1 windows, each one step on", () => {
    expect(slidingWindows([1, 2, 3, 4], 3)).toEqual([
      [1, 2, 3],
      [2, 3, 4],
    ]);
    expect(slidingWindows([1, 2], 3)).toEqual([]);
    expect(() => slidingWindows([1], 0)).toThrow(
      "slidingWindows: length must be a whole number ≥ 1, got 0",
    );
  });

  it("a month shifted there and back is itself, over every turn of a year", () => {
    for (let by = -30; by <= 30; by++) {
      expect(shiftMonth(shiftMonth("2025-06", by), -by)).toBe("2025-06");
      expect(shiftMonth("2025-06", by)).toBe(
        new Date(Date.UTC(2025, 5 + by, 1)).toISOString().slice(0, 7),
      );
    }
    expect(() => shiftMonth("2025-13", 1)).toThrow(
      'shiftMonth: month must be like 2025-06, got "2025-13"',
    );
    expect(() => shiftMonth("2025-06", 0.5)).toThrow(
      "shiftMonth: by must be a whole number, got 0.5",
    );
  });

  it("the usual change of a price that doubles every month is +100 %", () => {
    const series = { months: ["2020-01", "2020-02", "2020-03", "2020-04"], index: [1, 2, 4, 8] };
    for (const value of Object.values({ ...usualChange(series, 1), n: 100 }))
      expect(value).toBeCloseTo(100, 10);
    expect(() => usualChange(series, 4)).toThrow("usualChange: length must be < 4, got 4");
  });

  it("a summary counts rises, and has no size without events", () => {
    expect(summariseChanges([{ change: -10 }, { change: 20 }, { change: 0 }])).toEqual({
      n: 3,
      rises: 1,
      least: -10,
      median: 0,
      most: 20,
    });
    expect(summariseChanges([])).toEqual({ n: 0, rises: 0, least: null, median: null, most: null });
  });
});
