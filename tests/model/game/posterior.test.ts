import { describe, expect, it } from "vitest";
import { posterior } from "../../../lib/model/game/posterior.js";

describe("posterior", () => {
  it("is the prior when both types keep silent", () => {
    expect(posterior("ND", 0.75, { QH: 0, QL: 0 })).toBe(0.75);
  });

  it("is null off the path", () => {
    expect(posterior("D", 0.75, { QH: 0, QL: 0 })).toBeNull();
    expect(posterior("ND", 0.75, { QH: 1, QL: 1 })).toBeNull();
  });

  it("reveals the types when only one of them publishes", () => {
    expect(posterior("D", 0.3, { QH: 1, QL: 0 })).toBe(1);
    expect(posterior("ND", 0.3, { QH: 1, QL: 0 })).toBe(0);
  });

  it("averages to the prior over both messages", () => {
    for (const p of [0.1, 0.5, 0.9])
      for (const QH of [0.2, 0.7])
        for (const QL of [0.1, 0.6]) {
          const chance = p * QH + (1 - p) * QL;
          const mean =
            chance * posterior("D", p, { QH, QL })! +
            (1 - chance) * posterior("ND", p, { QH, QL })!;
          expect(mean).toBeCloseTo(p, 12);
        }
  });

  it("refuses a probability outside [0, 1]", () => {
    expect(() => posterior("ND", 1.2, { QH: 0, QL: 0 })).toThrow(
      "posterior: p must be in [0, 1], got 1.2",
    );
    expect(() => posterior("ND", 0.5, { QH: -1, QL: 0 })).toThrow(
      "disclosure of QH must be in [0, 1], got -1",
    );
  });
});
