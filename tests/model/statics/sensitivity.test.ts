import { describe, expect, it } from "vitest";
import { muStar } from "../../../lib/model/game/muStar.js";
import { muStarSwings } from "../../../lib/model/statics/muStarSwings.js";
import { tippingPoints } from "../../../lib/model/statics/tippingPoints.js";
import { kindsOf } from "../../../lib/model/map/equilibriumKinds.js";
import { solvePaper } from "../../../lib/model/solver/solvePaper.js";

const base = { A: 1, gamma: 1, delta: 3, p: 0.75, phiD: 1, kappa: 2 };

describe("muStarSwings", () => {
  it("recomputes the cutoff with one payoff moved, the widest swing first", () => {
    const swings = muStarSwings({ A: 1, gamma: 1, delta: 3 }, 0.5);
    expect(swings.map(({ name }) => name)).toEqual(["delta", "A", "gamma"]);
    expect(swings[0]).toEqual({ name: "delta", down: 2 / 2.5, up: 2 / 5.5 });
    expect(swings[2]!.up).toBeCloseTo(muStar({ A: 1, gamma: 1.5, delta: 3 }), 12);
  });

  it.each([0, 1, -0.1, NaN])("refuses a share of %s", (share) => {
    expect(() => muStarSwings({ A: 1, gamma: 1, delta: 3 }, share)).toThrow(
      /share must be in \(0, 1\)/,
    );
  });
});

describe("tippingPoints", () => {
  const vectors = [
    base,
    { ...base, p: 0.25 },
    { ...base, A: 2, gamma: 0.5, kappa: 0.5 },
    { ...base, delta: 7, p: 0.6 },
  ];

  it.each(vectors)("are where the solver's equilibria change: %o", (vector) => {
    for (const { name, at } of tippingPoints(vector)) {
      if (at === null) continue;
      const kinds = (factor: number): string =>
        kindsOf(solvePaper({ ...vector, [name]: at * factor }, "verifiable")).join("; ");
      if (name === "p" && at * 1.01 > 1) continue;
      expect([name, kinds(0.99)]).not.toEqual([name, kinds(1.01)]);
    }
  });

  it("have no value where none is in the domain", () => {
    const at = (vector: typeof base, name: string): number | null =>
      tippingPoints(vector).find((point) => point.name === name)!.at;
    expect(at({ ...base, p: 0.1 }, "A")).toBeNull();
    expect(at({ ...base, p: 1 }, "gamma")).toBeNull();
    expect(at({ ...base, p: 0 }, "delta")).toBeNull();
    expect(at({ ...base, A: 5 }, "p")).toBeNull();
  });
});
