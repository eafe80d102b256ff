import { describe, expect, it } from "vitest";
import { pressPayoff } from "../../../lib/model/game/pressPayoff.js";
import { muStar } from "../../../lib/index.js";

const base = { A: 1, gamma: 1, delta: 3 };
const grid = [0.1, 0.5, 1, 2, 3.7, 10];

describe("muStar", () => {
  it("is one half at A = 1, gamma = 1, delta = 3", () => {
    expect(muStar(base)).toBe(0.5);
  });

  it("is the belief at which pressing pays exactly what hedging costs", () => {
    for (const A of grid)
      for (const gamma of grid)
        for (const delta of grid) {
          const cutoff = muStar({ A, gamma, delta });
          if (cutoff <= 1) expect(pressPayoff(cutoff, { A, gamma, delta })).toBeCloseTo(-A, 10);
        }
  });

  it("falls when delta rises, and rises with A", () => {
    expect(muStar({ ...base, delta: 4 })).toBeLessThan(muStar(base));
    expect(muStar({ ...base, A: 2 })).toBeGreaterThan(muStar(base));
  });

  it("rises with gamma as long as A < delta", () => {
    expect(muStar({ ...base, gamma: 5 })).toBe(0.75);
  });

  it("is at least 1 when A ≥ delta", () => {
    expect(muStar({ A: 1, gamma: 1, delta: 1 })).toBe(1);
    expect(muStar({ A: 3, gamma: 1, delta: 1 })).toBe(2);
  });

  it.each([
    [{ ...base, gamma: -1 }, "muStar: gamma must be > 0, got -1"],
    [{ ...base, A: 0 }, "muStar: A must be > 0, got 0"],
    [{ ...base, delta: NaN }, "muStar: delta must be > 0, got NaN"],
    [{ ...base, delta: Infinity }, "muStar: delta must be > 0, got Infinity"],
  ])("refuses %o", (given, message) => {
    expect(() => muStar(given)).toThrow(new RangeError(message));
  });
});
