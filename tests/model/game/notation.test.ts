import { describe, expect, it } from "vitest";
import { notation } from "../../../lib/index.js";
import { parameters } from "../../../lib/model/game/parameters.js";

describe("notation", () => {
  const symbols = notation.map(({ symbol }) => symbol);

  it("starts with the parameters, in their own words", () => {
    expect(symbols.slice(0, 6)).toEqual(["A", "gamma", "delta", "p", "phiD", "kappa"]);
    for (const [name, { tex, text, meaning }] of Object.entries(parameters))
      expect(notation.find(({ symbol }) => symbol === name)).toMatchObject({ tex, text, meaning });
  });

  it("has every symbol of the game once", () => {
    expect(new Set(symbols).size).toBe(symbols.length);
    expect(symbols).toEqual(
      expect.arrayContaining([
        "muStar",
        "mu",
        "QH",
        "QL",
        "ND",
        "D",
        "H",
        "P",
        "L",
        "C",
        "piC",
        "piF",
      ]),
    );
  });

  it("tells apart what the paper writes alike: no two symbols share a name or a formula", () => {
    for (const key of ["tex", "text", "name"] as const)
      expect(new Set(notation.map((entry) => entry[key])).size, key).toBe(notation.length);
  });

  it("has in plain text the letters of its formula", () => {
    const greek: Readonly<Record<string, string>> = {
      ...{ alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", zeta: "ζ", eta: "η" },
      ...{ theta: "θ", kappa: "κ", lambda: "λ", mu: "μ", nu: "ν", xi: "ξ", pi: "π", rho: "ρ" },
      ...{ sigma: "σ", tau: "τ", varphi: "φ", chi: "χ", psi: "ψ", omega: "ω" },
    };
    for (const { tex, text } of notation)
      expect(text).toBe(
        tex.replace(/\\([a-z]+)/g, (_, letter: string) => greek[letter]!).replace("^", ""),
      );
  });

  it("leaves nothing unsaid", () => {
    for (const entry of notation)
      for (const [key, value] of Object.entries(entry))
        expect(value, `${entry.symbol}.${key}`).not.toBe("");
  });
});
