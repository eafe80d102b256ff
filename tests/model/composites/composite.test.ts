import { describe, expect, it } from "vitest";
import { rankOrders } from "../../../lib/index.js";
import { weightedIndex } from "../../../lib/model/composites/weightedIndex.js";

describe("weightedIndex", () => {
  it("is the weighted mean, and knows weights by their ratios alone", () => {
    expect(weightedIndex([0.9, 0.5, 0.5], [1, 1, 1])).toBeCloseTo(1.9 / 3, 12);
    expect(weightedIndex([0.9, 0.5, 0.1], [2, 3, 5])).toBeCloseTo(
      weightedIndex([0.9, 0.5, 0.1], [0.4, 0.6, 1]),
      12,
    );
    expect(weightedIndex([0.9, 0.5, 0.1], [0, 0, 0.05])).toBeCloseTo(0.1, 12);
  });

  it("lies between the lowest and the highest score", () => {
    for (const w of [0, 0.3, 0.7, 1])
      expect(weightedIndex([0.2, 0.8], [w, 1 - w])).toBeGreaterThanOrEqual(0.2);
  });

  it.each([
    [[0.5], [1, 1], "weights must be as many as scores, got 2 and 1"],
    [[], [], "weights must be as many as scores, got 0 and 0"],
    [[1.2], [1], "scores must be in [0, 1], got 1.2"],
    [[Number.NaN], [1], "scores must be in [0, 1], got NaN"],
    [[0.5], [-1], "weights must be ≥ 0, got -1"],
    [[0.5, 0.5], [0, 0], "weights must not all be 0"],
  ])("refuses scores %j with weights %j", (scores, weights, message) => {
    expect(() => weightedIndex(scores, weights)).toThrow(message);
  });
});

describe("rankOrders", () => {
  it("counts the splits for which an inequality puts one unit before the other", () => {
    // Scores in hundredths: the first leads by 59 in the first factor, the second by 50 in the third.
    const { orders, tied, total } = rankOrders([
      [0.9, 0.5, 0.5],
      [0.31, 0.5, 1],
    ]);
    let [first, second, level] = [0, 0, 0];
    for (let a = 0; a <= 20; a++)
      for (let c = 0; c <= 20 - a; c++) {
        const lead = 59 * a - 50 * c;
        if (lead > 0) first += 1;
        else if (lead < 0) second += 1;
        else level += 1;
      }
    expect(orders).toEqual(
      [
        { order: [1, 0], count: second },
        { order: [0, 1], count: first },
      ].sort((a, b) => b.count - a.count),
    );
    expect([tied, total]).toEqual([level, 231]);
  });

  it("gives one order where one unit leads in everything", () => {
    expect(
      rankOrders(
        [
          [0.2, 0.2, 0.2],
          [0.9, 0.9, 0.9],
        ],
        4,
      ),
    ).toEqual({
      orders: [{ order: [1, 0], count: 15 }],
      ...{ tied: 0, first: [0, 15], last: [15, 0], levelFirst: 0, total: 15 },
    });
  });

  it("calls a unit alone on top though others are level below it, and level only where it shares the top", () => {
    // The last two are level everywhere; the first two are level where the first and the third weight are.
    const { tied, first, last, levelFirst, total } = rankOrders(
      [
        [0.9, 0.5, 0.1],
        [0.1, 0.5, 0.9],
        [0, 0, 0],
        [0, 0, 0],
      ],
      4,
    );
    // Weights (a, b, c) with a = c: (0, 4, 0), (1, 2, 1) and (2, 0, 2).
    expect({ tied, first, last, levelFirst, total }).toEqual({
      ...{ tied: 15, first: [6, 6, 0, 0], last: [0, 0, 0, 0], levelFirst: 3, total: 15 },
    });
  });

  it("tries every split once: orders and ties add up to the whole", () => {
    const { orders, tied, total } = rankOrders(
      [
        [0.8, 0.5, 0.9],
        [0.4, 0.8, 0.6],
        [0.3, 0.2, 0.3],
      ],
      12,
    );
    expect(orders.reduce((sum, { count }) => sum + count, tied)).toBe(total);
  });

  it.each([0, 1.5, -2])("refuses %d steps", (steps) => {
    expect(() => rankOrders([[0, 0, 0]], steps)).toThrow(
      `rankOrders: steps must be a whole number ≥ 1, got ${steps}`,
    );
  });
});
