import { describe, expect, it } from "vitest";
import { signallingGame } from "../../../lib/model/solver/signallingGame.js";
import { solve } from "../../../lib/model/solver/solve.js";
import { firstOf } from "../../long.js";

const named = <V>(letter: string, value: (k: number) => V): Record<string, V> =>
  Object.fromEntries(Array.from({ length: 6 }, (_, k) => [`${letter}${k}`, value(k)]));

/** Spence's game where levels of school and wages fall on one grid, so that types are often indifferent. */
const evenSpence = signallingGame({
  types: { low: "1/2", high: "1/2" },
  messages: named("e", (level) => ({
    payoffs: Object.fromEntries(
      ["low", "high"].map((type, t) => [
        type,
        named("w", (k) => [
          `${(t + 1) * (t + 1) * (5 + k) - level}/${5 * (t + 1)}`,
          -((5 * t - k) ** 2),
        ]),
      ]),
    ),
  })),
});

describe("the search of a game with many ties", () => {
  it("tells how far it is, ever further, to the end of the description of what it found", () => {
    const told: number[] = [];
    const { found } = solve(evenSpence, { progress: (share) => void told.push(share) });
    expect(found).toBe("all");
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(Math.max(...told)).toBeGreaterThan(0.9);
  });

  it.each(firstOf([0.6, 0, 0.75, 0.9]))(
    "stops when told to beyond the share %s, and says partial",
    (share) => {
      let after = 0;
      const { found } = solve(evenSpence, {
        progress: (done) => {
          if (done <= share) return true;
          after++;
          return false;
        },
      });
      expect(found).toBe("partial");
      // Once in each part that is left: no part goes on.
      expect(after).toBeLessThanOrEqual(5);
    },
  );

  it("refuses what comes after the enumeration as well, with the way out", () => {
    expect(() => solve(evenSpence, { limit: 20_000 })).toThrow(
      /^solve: expected at most 20000 steps, found .*--pure/,
    );
  });
});
