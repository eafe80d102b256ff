import { describe, expect, it } from "vitest";
import { bestResponse, impliedCutoff, muStar, type Action } from "../../../lib/index.js";

const replies = (given: Record<string, Action>) =>
  Object.entries(given).map(([mu, action]) => ({ mu: Number(mu), action }));

describe("impliedCutoff", () => {
  it.each([
    [
      { "0.3": "P", "0.7": "H" },
      { low: 0.3, high: 0.7 },
    ],
    [
      { "0.3": "P", "0.7": "P" },
      { low: 0.7, high: 1 },
    ],
    [
      { "0.3": "H", "0.7": "H" },
      { low: 0, high: 0.3 },
    ],
    [{}, { low: 0, high: 1 }],
    [{ "0.3": "H", "0.7": "P" }, null],
    [{ "1": "P" }, { low: 1, high: 1 }],
  ] as const)("of %o is %o", (given, interval) => {
    expect(impliedCutoff(replies(given))).toEqual(interval);
  });

  it("is null when one belief is both hedged and pressed at", () => {
    expect(
      impliedCutoff([
        { mu: 0.5, action: "P" },
        { mu: 0.5, action: "H" },
      ]),
    ).toBeNull();
  });

  it("contains muStar for anyone who replies as the payoffs ask", () => {
    for (const delta of [1.5, 3, 8]) {
      const payoffs = { A: 1, gamma: 1, delta };
      const best = [0.05, 0.2, 0.35, 0.6, 0.9].map((mu) => ({
        mu,
        action: bestResponse(mu, payoffs)[0]!,
      }));
      const { low, high } = impliedCutoff(best)!;
      expect(muStar(payoffs)).toBeGreaterThanOrEqual(low);
      expect(muStar(payoffs)).toBeLessThanOrEqual(high);
    }
  });

  it("refuses a belief outside [0, 1]", () => {
    expect(() => impliedCutoff([{ mu: 1.2, action: "P" }])).toThrow(
      "impliedCutoff: mu must be in [0, 1], got 1.2",
    );
  });
});
