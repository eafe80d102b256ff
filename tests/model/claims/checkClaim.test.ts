import { describe, expect, it } from "vitest";
import { checkClaim, type ClaimVerdict } from "../../../lib/model/claims/checkClaim.js";
import { claims } from "../../../lib/model/claims/claims.js";
import { claimAt } from "../../../lib/model/claims/claimTitles.js";
import { instanceOf } from "../../../lib/model/claims/instances.js";
import { plansToShow } from "../../../lib/model/plans/plansToShow.js";
import { solvePaper } from "../../../lib/model/solver/solvePaper.js";
import type { Reading } from "../../../lib/model/solver/reading.js";
import { vector } from "../solver/paper.js";

const words = { h: "holds", c: "holds under conditions", f: "fails" } as const;

/** Verdicts under: verifiable, soft, the paper's convention, an audit with probability 1/3. */
const verdicts: Record<string, string> = {
  "definition1-4": "hhhc",
  lemma1: "hhhh",
  "lemma1-strict": "ffff",
  "lemma1-corner": "cccc",
  "theorem1-existence": "hhhh",
  "theorem1-uniqueness": "cccc",
  "theorem2-existence": "hhhh",
  "theorem2-necessity": "hfhc",
  "theorem3-existence": "hhhh",
  "theorem3-only": "fhhf",
  proposition1: "cccc",
  "theorem4-1": "cccc",
  "theorem4-2a": "hhhh",
  "theorem4-2b": "hhhh",
  "theorem4-2c": "ffhc",
  "theorem4-3": "cccc",
  "theorem4-complete": "ffff",
  "proposition2-A": "hhhh",
  "proposition2-delta": "hhhh",
  "table2-gamma": "hhhh",
  "table2-gamma-ambiguous": "ffff",
  "table2-gamma-robust": "ffff",
  "table2-A-coercive": "ffff",
  "proposition3-hedge-separating": "hhhh",
  "proposition3-hedge-press": "cccc",
  "proposition3-equal": "hhhc",
  "proposition3-regimes": "fhhf",
  "proposition3-complete": "cccc",
};
const readings: readonly Reading[] = ["verifiable", "soft", "paper", { audited: "1/3" }];

const made = new Map<string, ClaimVerdict>();
const verdictOn = (id: string, reading: Reading): ClaimVerdict => {
  const key = `${id} ${JSON.stringify(reading)}`;
  return made.get(key) ?? made.set(key, checkClaim(id, reading)).get(key)!;
};

describe("checkClaim", () => {
  it("judges every claim of the paper", () => {
    expect(Object.keys(verdicts).sort()).toEqual(claims.map(({ id }) => id).sort());
  });

  it.each(Object.entries(verdicts))("finds on %s, by reading: %s", (id, letters) => {
    expect(readings.map((reading) => verdictOn(id, reading).verdict)).toEqual(
      [...letters].map((letter) => words[letter as keyof typeof words]),
    );
  });

  it("shows a counterexample that refutes the claim, and always the same", () => {
    for (const claim of claims)
      for (const reading of readings) {
        const { counterexample, verdict } = verdictOn(claim.id, reading);
        expect(counterexample === null, claim.id).toBe(verdict === "holds");
        if (counterexample)
          expect(claim.holds(instanceOf(counterexample, reading)), claim.id).toBe(false);
      }
  });

  /** The counterexamples of the audit, each at its own vector. */
  it.each([
    ["theorem1-uniqueness", "verifiable", vector(1, 1, 3, 1, 2, "3/4")],
    ["theorem1-uniqueness", "verifiable", vector(1, 1, 3, 1, 1, "3/4")],
    ["theorem1-uniqueness", "verifiable", vector(1, 1, 3, 1, "1/2", "1/2")],
    ["theorem1-uniqueness", "soft", vector(1, 1, 3, 1, 2, "3/4")],
    ["theorem1-uniqueness", "paper", vector(1, 1, 3, 1, 2, "3/4")],
    ["theorem2-necessity", "soft", vector(1, 1, 3, 1, 2, "1/4")],
    ["theorem3-only", "verifiable", vector(1, 1, 3, 1, 2, "1/4")],
    ["theorem4-2c", "verifiable", vector(1, 1, 3, 1, 2, "1/4")],
    ["theorem4-2c", "soft", vector(1, 1, 3, 1, 2, "1/4")],
    ["theorem4-complete", "verifiable", vector(1, 1, 3, 1, 0, "1/4")],
    ["proposition1", "verifiable", vector(1, 1, 3, 0, 0, "3/4")],
    ["proposition3-hedge-press", "verifiable", vector(1, 1, 3, 1, 0, "1/2")],
    ["proposition3-regimes", "verifiable", vector(1, 1, 3, 1, 2, "1/4")],
    ["lemma1-corner", "verifiable", vector(1, 1, 1, 1, 2, "3/4")],
    ["table2-gamma-robust", "verifiable", vector(3, 1, 1, 1, 2, "3/4")],
  ] as const)("%s is refuted, reading %s, at %o", (id, reading, parameters) => {
    expect(claims.find((claim) => claim.id === id)!.holds(instanceOf(parameters, reading))).toBe(
      false,
    );
  });

  it("says what was searched, and how many cases met the premises", () => {
    const { searched, tried, verdict } = checkClaim("theorem2-existence", "soft");
    expect(searched).toBe(
      "A and delta in 1, 2, 3, 4; gamma in 1, 2; phiD and kappa in 0, 1, 2, 1/2, 3/2; p in 1/2, 1/3, 2/3, 1/4, 3/4",
    );
    expect([verdict, tried > 100]).toEqual(["holds", true]);
  });

  it("has in its counterexample the equilibrium that refutes it, where a claim names one", () => {
    for (const { id, refutedBy } of claims.filter((claim) => claim.refutedBy)) {
      const { counterexample } = checkClaim(id, "verifiable");
      const plans = plansToShow(solvePaper(counterexample!, "verifiable"));
      expect(plans.map(({ name }) => name)).toContain(refutedBy);
    }
  });

  it("refuses an unknown claim", () => {
    expect(() => checkClaim("theorem9", "soft")).toThrow(
      /^checkClaim: claim must be one of definition1-4, .*, got "theorem9"$/,
    );
  });
});

it("Theorem 4 as a whole is told by the case that decides", () => {
  const told = (p: string, phiD: number) =>
    claimAt("Theorem 4", { A: 1, gamma: 1, delta: 3, p, phiD, kappa: 2 }, "verifiable");
  expect(told("3/4", 1)).toMatchObject({
    holds: false,
    printed: "If p > muStar, both types silent with Hedge is the unique equilibrium.",
  });
  expect(told("3/4", 3)).toMatchObject({ holds: true, printed: told("3/4", 1).printed });
  expect(told("1/4", 1).printed).not.toBe(told("3/4", 1).printed);
  expect(told("1/4", 0).holds).toBe(null);
});
