import { describe, expect, it } from "vitest";
import { foreignPayoff } from "../../../lib/model/game/foreignPayoff.js";
import { pressPayoff } from "../../../lib/model/game/pressPayoff.js";
import { baseline } from "../../../lib/model/game/baseline.js";
import { histories } from "../../../lib/model/game/histories.js";
import { parameters } from "../../../lib/model/game/parameters.js";

const base = Object.freeze({ A: 1, gamma: 1, delta: 3 });

describe("foreignPayoff", () => {
  it("costs A to hedge, whatever China turns out to be", () => {
    expect(foreignPayoff("H", "QH", base)).toBe(-1);
    expect(foreignPayoff("H", "QL", base)).toBe(-1);
  });

  it("loses delta by pressing a strong China and gains gamma by pressing a weak one", () => {
    expect(foreignPayoff("P", "QH", base)).toBe(-3);
    expect(foreignPayoff("P", "QL", base)).toBe(1);
  });

  it("refuses a cost of hedging that is not > 0", () => {
    expect(() => foreignPayoff("H", "QH", { ...base, A: 0 })).toThrow(
      "foreignPayoff: A must be > 0, got 0",
    );
  });
});

describe("pressPayoff", () => {
  it("is (1 - mu) gamma - mu delta", () => {
    expect(pressPayoff(0.75, base)).toBe(-2);
    for (const mu of [0, 0.1, 0.5, 1])
      expect(pressPayoff(mu, base)).toBeCloseTo((1 - mu) * 1 - mu * 3, 12);
  });

  it("weighs payoffs that a reader states", () => {
    expect(
      pressPayoff(0.25, (reply, china) => (reply === "H" ? NaN : china === "QH" ? 8 : 4)),
    ).toBe(5);
  });

  it.each([-0.1, 1.1, NaN])("refuses a belief of %d", (mu) => {
    expect(() => pressPayoff(mu, base)).toThrow(`pressPayoff: mu must be in [0, 1], got ${mu}`);
  });
});

describe("histories", () => {
  it("are the eight ways the game can go, with the two silences side by side", () => {
    expect(new Set(histories.map((history) => JSON.stringify(history))).size).toBe(8);
    expect(histories.map(({ signal }) => signal).join(" ")).toBe("D D ND ND ND ND D D");
  });
});

describe("baseline", () => {
  it("is the default of every parameter, and a new object every time", () => {
    expect(Object.keys(baseline())).toEqual(Object.keys(parameters));
    expect(baseline()).toMatchObject({ ...base, p: 0.75, phiD: 1, kappa: 2 });
    expect(baseline()).not.toBe(baseline());
  });
});
