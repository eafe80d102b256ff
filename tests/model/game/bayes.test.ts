import { describe, expect, it } from "vitest";
import { bayes } from "../../../lib/model/game/bayes.js";

describe("bayes", () => {
  it("leaves the prior where both types do the same", () => {
    expect(bayes(0.75, 1, 1)).toBe(0.75);
  });

  it("is null off the path", () => {
    expect(bayes(0.75, 0, 0)).toBeNull();
    expect(bayes(0, 1, 0)).toBeNull();
  });

  it("reveals the types when only one of them does what was observed", () => {
    expect(bayes(0.3, 1, 0)).toBe(1);
    expect(bayes(0.3, 0, 1)).toBe(0);
  });

  it("averages to the prior over both messages", () => {
    for (const p of [0.1, 0.5, 0.9])
      for (const QH of [0.2, 0.7])
        for (const QL of [0.1, 0.6]) {
          const chance = p * QH + (1 - p) * QL;
          const mean = chance * bayes(p, QH, QL)! + (1 - chance) * bayes(p, 1 - QH, 1 - QL)!;
          expect(mean).toBeCloseTo(p, 12);
        }
  });
});
