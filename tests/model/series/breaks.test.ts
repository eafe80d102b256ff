import { describe, expect, it } from "vitest";
import { breakTest } from "../../../lib/index.js";

/** The same test by its definition: every permutation, equal values told apart, means of both sides. */
function byDefinition(values: readonly number[]): { p: number; at: number } {
  const statistic = (list: readonly number[]): { value: number; at: number } => {
    let best = { value: -1, at: 0 };
    for (let m = 1; m < list.length; m++) {
      const mean = (part: readonly number[]): number =>
        part.reduce((a, b) => a + b, 0) / part.length;
      const value =
        Math.abs(mean(list.slice(0, m)) - mean(list.slice(m))) *
        Math.sqrt((m * (list.length - m)) / list.length);
      if (value > best.value + 1e-9) best = { value, at: m };
    }
    return best;
  };
  const permutations = (list: readonly number[]): number[][] =>
    list.length < 2
      ? [[...list]]
      : list.flatMap((value, i) =>
          permutations(list.filter((_, j) => j !== i)).map((rest) => [value, ...rest]),
        );
  const observed = statistic(values);
  const all = permutations(values).map((list) => statistic(list).value);
  return {
    at: observed.at,
    p: all.filter((value) => value >= observed.value - 1e-9).length / all.length,
  };
}

describe("breakTest", () => {
  it.each([
    [[1, 1, 1, 0]],
    [[0, 0, 0, 1, 1, 1]],
    [[3, 1, 4, 1, 5, 9, 2]],
    [[1, 1, 0.5, 1, 1, 1, 0]],
    [[1, 2, 2, 3, 3, 3]],
    [[0, 1, 0]],
  ])("agrees with the enumeration of every permutation for %j", (values) => {
    const { p, at } = breakTest(values);
    const expected = byDefinition(values);
    expect(p).toBeCloseTo(expected.p, 12);
    expect(at).toBe(expected.at);
  });

  it.each([4, 8, 16, 40])(
    "gives one odd year at the end of %i a p of 2/n, the smallest there is",
    (n) => {
      const values = Array.from({ length: n }, (_, i) => (i === n - 1 ? 0 : 1));
      const { p, smallestP, at, orderings } = breakTest(values);
      expect(p).toBeCloseTo(2 / n, 12);
      expect(smallestP).toBeCloseTo(2 / n, 12);
      expect([at, orderings]).toEqual([n - 1, n]);
    },
  );

  it("has a null distribution under which p ≤ a in at most a share a of orderings", () => {
    const ps = [
      [0, 0, 1, 2],
      [0, 1, 0, 2],
      [0, 0, 2, 1],
      [0, 1, 2, 0],
      [0, 2, 0, 1],
      [0, 2, 1, 0],
      [1, 0, 0, 2],
      [1, 0, 2, 0],
      [1, 2, 0, 0],
      [2, 0, 0, 1],
      [2, 0, 1, 0],
      [2, 1, 0, 0],
    ].map((values) => breakTest(values).p);
    for (const level of [0.1, 0.2, 0.25, 0.5])
      expect(ps.filter((p) => p <= level).length / ps.length).toBeLessThanOrEqual(level);
  });

  it("does not mind scale or direction", () => {
    const values = [1, 1, 0.5, 1, 0, 0];
    const turned = values.map((value) => 7 - 3 * value);
    expect(breakTest(turned)).toEqual({
      ...breakTest(values),
      statistic: expect.closeTo(breakTest(values).statistic, 12),
    });
  });

  it.each([
    [[1, 0], "breakTest: values must be at least 3, got 2"],
    [[1, 1, 1], "breakTest: values must not all be equal, got 3 times 1"],
    [[1, NaN, 0], "breakTest: values must be finite, got 1, NaN, 0"],
    [
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      "breakTest: values must have at most 200000 orderings, got 3628800",
    ],
  ])("refuses %j", (values, message) => {
    expect(() => breakTest(values)).toThrow(message);
  });
});
