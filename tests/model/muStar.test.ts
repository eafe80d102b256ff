import { describe, expect, it } from "vitest";
import { bestResponse, muStar, parameters, posterior, pressPayoff } from "../../lib/index.js";

const TOL = 1e-12;
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

describe("bestResponse", () => {
  it("agrees with the cutoff on a grid of beliefs and payoffs", () => {
    for (const A of grid)
      for (const gamma of grid)
        for (const delta of grid)
          for (let mu = 0; mu <= 1; mu += 0.05) {
            const distance = mu - muStar({ A, gamma, delta });
            if (Math.abs(distance) < TOL) continue;
            expect(bestResponse(mu, { A, gamma, delta })).toEqual(distance > 0 ? ["H"] : ["P"]);
          }
  });

  it("returns both actions at the cutoff, also where decimals do not add up exactly", () => {
    expect(bestResponse(0.5, base)).toEqual(["H", "P"]);
    const tenth = { A: 0.1, gamma: 0.2, delta: 0.7 };
    expect(bestResponse(muStar(tenth), tenth)).toEqual(["H", "P"]);
  });

  it("presses at every belief when A > delta, and is indifferent at certainty when A = delta", () => {
    expect(bestResponse(1, { A: 3, gamma: 1, delta: 1 })).toEqual(["P"]);
    expect(bestResponse(1, { A: 1, gamma: 1, delta: 1 })).toEqual(["H", "P"]);
  });
});

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
            chance * posterior("D", p, { QH, QL })! + (1 - chance) * posterior("ND", p, { QH, QL })!;
          expect(mean).toBeCloseTo(p, 12);
        }
  });

  it("refuses a probability outside [0, 1]", () => {
    expect(() => posterior("ND", 1.2, { QH: 0, QL: 0 })).toThrow("posterior: p must be in [0, 1], got 1.2");
    expect(() => posterior("ND", 0.5, { QH: -1, QL: 0 })).toThrow("disclosure of QH must be in [0, 1], got -1");
  });
});

describe("parameters", () => {
  it("keep the paper's ranking A < delta at their defaults", () => {
    expect(parameters.A.value).toBeLessThan(parameters.delta.value);
  });

  it("have defaults inside their sliders, and sliders inside their domains", () => {
    for (const { value, slider, domain } of Object.values(parameters)) {
      expect(value).toBeGreaterThanOrEqual(slider.min);
      expect(value).toBeLessThanOrEqual(slider.max);
      expect(slider.min).toBeGreaterThanOrEqual(domain.min);
      expect(slider.max).toBeLessThanOrEqual(domain.max);
    }
  });
});
