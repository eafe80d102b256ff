import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { rational } from "../../../lib/model/game/rational.js";

describe("rational", () => {
  it.each([
    ["2/3", "2/3"],
    ["-4/6", "-2/3"],
    ["0.25", "1/4"],
    [".5", "1/2"],
    ["1e-3", "1/1000"],
    ["2.5E2", "250"],
    [0.1, "1/10"],
    [1e-7, "1/10000000"],
    [1e21, "1000000000000000000000"],
    [-3, "-3"],
    [12345678901234567890n, "12345678901234567890"],
    [new Fraction(3, 9), "1/3"],
  ])("takes %s for %s", (given, text) => {
    expect(rational(given).toFraction()).toBe(text);
  });

  it.each(["two", "", " 1/2", "1/0", "1/-2", "1/2/3", "0.(3)", "1 1/2", "0x10", "Infinity", "1e"])(
    "refuses %j",
    (given) => {
      expect(() => rational(given, "kappa", "solve")).toThrow(
        new TypeError(`solve: kappa must be an exact number such as 2/3 or 0.25, got "${given}"`),
      );
    },
  );

  it("reads an exponent beyond that of doubles exactly", () => {
    expect(rational("1.5e1000").toFraction()).toBe(`15${"0".repeat(999)}`);
    expect(rational("-1e-1000").toFraction()).toBe(`-1/1${"0".repeat(1000)}`);
  });

  it.each(["1e10000", "1e-10000", "1e999999999999"])("refuses %j at once", (given) => {
    expect(() => rational(given, "kappa", "solve")).toThrow(
      new RangeError(`solve: kappa must have an exponent from -9999 to 9999, got "${given}"`),
    );
  });

  it.each([NaN, Infinity, -Infinity])("refuses %d", (given) => {
    expect(() => rational(given)).toThrow(
      `rational: value must be an exact number such as 2/3 or 0.25, got ${given}`,
    );
  });
});
