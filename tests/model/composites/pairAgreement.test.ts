import { describe, expect, it } from "vitest";
import { pairAgreement } from "../../../lib/index.js";

describe("pairAgreement", () => {
  it("has the exact distribution of Kendall's S for small n: 1, 2, 2, 1 for three; 1, 3, 5, 6, 5, 3, 1 for four", () => {
    // Kendall (1938), table of the frequencies of the sum S.
    const cumulative = (n: number): Map<number, number> => {
      const base = Array.from({ length: n }, (_, i) => i);
      const found = new Map<number, number>();
      const visit = (left: number[], order: number[]): void => {
        if (left.length === 0) {
          const { agree, disagree, atLeast } = pairAgreement(base, order);
          found.set(agree - disagree, atLeast);
        }
        left.forEach((value, i) =>
          visit(
            left.filter((_, j) => j !== i),
            [...order, value],
          ),
        );
      };
      visit(base, []);
      return found;
    };
    expect([...cumulative(3)].sort(([a], [b]) => b - a)).toEqual([
      [3, 1],
      [1, 3],
      [-1, 5],
      [-3, 6],
    ]);
    expect([...cumulative(4)].sort(([a], [b]) => b - a)).toEqual([
      [6, 1],
      [4, 4],
      [2, 9],
      [0, 15],
      [-2, 20],
      [-4, 23],
      [-6, 24],
    ]);
  });

  it("counts a level pair neither way", () => {
    expect(pairAgreement([1, 1, 2], [5, 6, 7])).toEqual({
      n: 3,
      pairs: 3,
      agree: 2,
      disagree: 0,
      orders: 6,
      atLeast: 2,
    });
  });

  it("does not care for the sizes, only for the order", () => {
    expect(pairAgreement([31.1, 76.8, 90], [62.4, 66.2, 7.4])).toEqual(
      pairAgreement([1, 2, 3], [2, 3, 1]),
    );
  });

  it.each([
    [[1], [1], "x and y must be 2 to 8 numbers each, got 1 and 1"],
    [[1, 2], [1], "got 2 and 1"],
    [Array(9).fill(0), Array(9).fill(0), "got 9 and 9"],
    [[1, Number.NaN], [1, 2], "numbers must be finite, got NaN"],
  ])("refuses %j beside %j", (x, y, message) => {
    expect(() => pairAgreement(x, y)).toThrow(message);
  });
});
