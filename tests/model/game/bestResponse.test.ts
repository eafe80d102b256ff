import { describe, expect, it } from "vitest";
import { bestResponse, indifference, muStar, type ForeignPayoff } from "../../../lib/index.js";

const TOL = 1e-12;
const base = { A: 1, gamma: 1, delta: 3 };
const grid = [0.1, 0.5, 1, 2, 3.7, 10];

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

  it("takes payoffs that a reader states, also such as hedge below and press above", () => {
    const bold: ForeignPayoff = (reply, china) => (reply === "H" ? 0 : china === "QH" ? 0.2 : -0.1);
    expect(bestResponse(0.2, bold)).toEqual(["H"]);
    expect(bestResponse(0.5, bold)).toEqual(["P"]);
    expect(
      bestResponse(
        indifference((mu) => 0.1 * (1 - mu) - 0.2 * mu),
        bold,
      ),
    ).toEqual(["H", "P"]);
  });

  it("presses at every belief when A > delta, and is indifferent at certainty when A = delta", () => {
    expect(bestResponse(1, { A: 3, gamma: 1, delta: 1 })).toEqual(["P"]);
    expect(bestResponse(1, { A: 1, gamma: 1, delta: 1 })).toEqual(["H", "P"]);
  });
});
