import { describe, expect, it } from "vitest";
import { hedgingChance, hedgingOfTwo, jointBelief } from "../../../lib/index.js";

/** By every course of both kinds of news, one piece after another. */
function walked(
  states: readonly { belief: number; truth: number; precision: number }[],
  joining: "either" | "both",
  cutoff: number,
  years: number,
): number {
  const visit = (left: number, beliefs: number[], weights: number[][]): number => {
    if (left === 0) {
      const chance = weights.reduce((all, [real, not]) => all * (real! + not!), 1);
      return jointBelief(beliefs[0]!, beliefs[1]!, joining) >= cutoff - 1e-9 ? chance : 0;
    }
    let sum = 0;
    for (const one of [true, false])
      for (const two of [true, false]) {
        const pointsUp = [one, two];
        sum += visit(
          left - 1,
          beliefs.map((b, i) => {
            const a = pointsUp[i] ? states[i]!.precision : 1 - states[i]!.precision;
            return (b * a) / (b * a + (1 - b) * (1 - a));
          }),
          weights.map(([real, not], i) => {
            const a = pointsUp[i] ? states[i]!.precision : 1 - states[i]!.precision;
            return [real! * a, not! * (1 - a)];
          }),
        );
      }
    return sum;
  };
  return visit(
    years,
    states.map(({ belief }) => belief),
    states.map(({ truth }) => [truth, 1 - truth]),
  );
}

describe("hedgingOfTwo", () => {
  it.each(["either", "both"] as const)(
    "weighs every course of both kinds of news, where %s is needed",
    (joining) => {
      for (const [p, q] of [
        [0.75, 0.6],
        [0.4, 0.4],
        [0.9, 0.55],
      ] as const)
        for (const truth of [0, 1, null]) {
          const capacity = { belief: p, truth: truth ?? p, precision: 0.62 };
          const patents = { belief: q, truth: truth ?? q, precision: 0.7 };
          const found = hedgingOfTwo(capacity, patents, joining, [0.5, 0.55, 0.5, 0.45, 0.5]);
          [0.5, 0.55, 0.5, 0.45, 0.5].forEach((cutoff, years) =>
            expect(found[years]).toBeCloseTo(
              walked([capacity, patents], joining, cutoff, years),
              12,
            ),
          );
        }
    },
  );

  it("is the chance of one hidden state where the other is known", () => {
    const capacity = { belief: 0.75, truth: 0.75, precision: 0.7 };
    const known = { belief: 0, truth: 0, precision: 0.6 };
    const cutoffs = Array.from({ length: 11 }, () => 0.5);
    const alone = hedgingChance("3/4", "1/2", "7/10", 10).valueOf();
    expect(hedgingOfTwo(capacity, known, "either", cutoffs).at(-1)).toBeCloseTo(alone, 12);
    expect(hedgingOfTwo(capacity, known, "both", cutoffs).at(-1)).toBe(0);
  });

  it("refuses what is no belief, no precision and no year", () => {
    const state = { belief: 0.5, truth: 0.5, precision: 0.6 };
    expect(() => hedgingOfTwo({ ...state, belief: 1.2 }, state, "either", [0.5])).toThrow(
      "hedgingOfTwo: belief must be in [0, 1], got 1.2",
    );
    expect(() => hedgingOfTwo(state, { ...state, precision: 1 }, "both", [0.5])).toThrow(
      "hedgingOfTwo: precision must be in [1/2, 1), got 1",
    );
    expect(() => hedgingOfTwo(state, state, "both", [])).toThrow("years");
  });
});
