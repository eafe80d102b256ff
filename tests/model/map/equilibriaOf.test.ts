import { expect, it } from "vitest";
import { equilibriaOf, solvePaper } from "../../../lib/index.js";

const base = { A: 1, gamma: 1, delta: 3, p: "3/4", phiD: 1, kappa: 2 };

it("equilibriaOf has the three equilibria of the baseline as numbers, by Theorem 4's closed forms", () => {
  const found = equilibriaOf(solvePaper(base, "verifiable"));
  // d* = (p − μ*) / (p (1 − μ*)), x* = φ_D / κ, and a belief of μ*.
  const partial = (3 / 4 - 1 / 2) / ((3 / 4) * (1 / 2));
  expect(
    found.map(({ name, disclosure, pressing, belief }) => ({
      name,
      ...disclosure,
      pressing,
      belief,
    })),
  ).toEqual([
    { name: "separation", strong: 1, weak: 0, pressing: 1, belief: 0 },
    { name: "hedged silence", strong: 0, weak: 0, pressing: 0, belief: 3 / 4 },
    { name: "partial disclosure", strong: partial, weak: 0, pressing: 1 / 2, belief: 1 / 2 },
  ]);
  for (const { isContinuum, plan, disclosure, pressing } of found) {
    expect(isContinuum).toBe(false);
    expect(plan.discloses).toEqual({ QH: disclosure.strong, QL: disclosure.weak });
    expect(plan.presses.ND).toBe(pressing);
  }
});

it("equilibriaOf has the ends of a continuum: of replies at p = μ*, of plans at φ_D = κ where disclosure is soft", () => {
  const atCutoff = equilibriaOf(solvePaper({ ...base, p: "1/2" }, "verifiable"));
  expect(atCutoff.map(({ pressing, isContinuum }) => [pressing, isContinuum])).toEqual([
    [1, false],
    // No type would rather disclose while κ x ≤ φ_D.
    [[0, 1 / 2], true],
  ]);
  const [, sorting] = equilibriaOf(solvePaper({ ...base, phiD: 2 }, "soft"));
  // Silence must stay below μ* = 1/2, and a disclosure above: the strong disclose at least 2/3.
  expect(sorting).toMatchObject({
    disclosure: { strong: [2 / 3, 1], weak: [0, 1] },
    belief: [0, 1 / 2],
    isContinuum: true,
  });
});
