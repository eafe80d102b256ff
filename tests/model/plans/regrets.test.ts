import { describe, expect, it } from "vitest";
import { solvePaper, type PaperParameters, type Reading } from "../../../lib/index.js";
import { planOf } from "../../../lib/model/plans/planOf.js";
import { planBy, type Plan, type ReplyPlace } from "../../../lib/model/plans/plan.js";
import { purePlans } from "../../../lib/model/plans/purePlans.js";
import { regrets } from "../../../lib/model/plans/regrets.js";
import { foreignPayoff } from "../../../lib/model/game/foreignPayoff.js";

const readings: readonly Reading[] = ["verifiable", "soft", "paper", { audited: 0.6 }];
/** Below, at and above the cutoff, and where chance rules a type out; hedging cheaper than a mistake, as dear, dearer. */
const beliefs = [0, 0.25, 0.5, 0.75, 1];
const outsiders = [
  { A: 1, gamma: 1, delta: 3 },
  { A: 0.7, gamma: 0.1, delta: 0.9 },
  { A: 3, gamma: 1, delta: 3 },
  { A: 5, gamma: 1, delta: 3 },
];
/** Disclosing cheaper than being pressed, as dear, dearer; one of them free, or both; at the edges of the audit. */
const costs = [
  { phiD: 1, kappa: 2 },
  { phiD: 0.3, kappa: 0.3 },
  { phiD: 4, kappa: 0.1 },
  { phiD: 0, kappa: 2 },
  { phiD: 1, kappa: 0 },
  { phiD: 0, kappa: 0 },
  { phiD: 0.8, kappa: 2 },
  { phiD: 1.2, kappa: 2 },
];
const all: Record<keyof PaperParameters, number>[] = outsiders.flatMap((foreign) =>
  beliefs.flatMap((p) => costs.map((own) => ({ ...foreign, ...own, p }))),
);
/** Every eleventh where there is little time: it meets every value of each list. */
const vectors = process.env["CI"] ? all : all.filter((_, i) => i % 11 === 0);

const places: readonly ReplyPlace[] = ["ND", "D", "D:QH", "D:QL"];

/** Every plan, each choice one of two. */
const plans: Plan[] = Array.from({ length: 64 }, (_, bits) => {
  const bit = (k: number): number => (bits >> k) & 1;
  return planBy(
    (type) => bit(type === "QH" ? 0 : 1),
    (place) => bit(places.indexOf(place) + 2),
  );
});

const payoffsAt = (vector: Record<keyof PaperParameters, number>) => ({
  p: vector.p,
  china: (message: "D" | "ND", reply: "H" | "P") =>
    0 - (message === "D" ? vector.phiD : 0) - (reply === "P" ? vector.kappa : 0),
  outsiders: (reply: "H" | "P", china: "QH" | "QL") => foreignPayoff(reply, china, vector),
});

/** A plan by the choices that its game has. */
const written = (plan: Plan, asked: readonly string[]): string =>
  [
    plan.discloses.QH === 1 ? "D" : "ND",
    plan.discloses.QL === 1 ? "D" : "ND",
    ...places.map((at) => (asked.includes(at) ? "HP"[plan.presses[at]] : "")),
  ].join(" ");

describe("regrets", () => {
  it.each(readings)(
    "nobody regrets exactly the pure equilibria that the solver finds, where disclosure is %j",
    (reading) => {
      for (const vector of vectors) {
        const found = plans.flatMap((plan) => {
          const decisions = regrets(plan, payoffsAt(vector), reading);
          const asked = decisions.map(({ of }) => of);
          return decisions.every(({ gain }) => gain <= 0) ? [written(plan, asked)] : [];
        });
        const solution = solvePaper(vector, reading, { pure: true });
        const solved = solution.pure.map(({ sender, receiver }) =>
          [sender["QH"], sender["QL"], ...places.map((at) => receiver[at]?.[0] ?? "")].join(" "),
        );
        expect([...new Set(found)].sort(), JSON.stringify(vector)).toEqual(solved.sort());
        const taken = purePlans(solution);
        expect(taken.length).toBe(new Set(solution.pure.map(({ outcome }) => outcome)).size);
        // Those that leave something to chance, and the middles of continua, are regretted by nobody either.
        const mixed = solvePaper(vector, reading).components.map(planOf);
        for (const plan of [...taken, ...mixed])
          for (const { gain } of regrets(plan, payoffsAt(vector), reading))
            expect(gain, JSON.stringify(vector)).toBeLessThanOrEqual(0);
      }
    },
  );

  it("says that a strong China regrets silence that is pressed where kappa > phiD, and by how much", () => {
    const plan: Plan = {
      discloses: { QH: 0, QL: 0 },
      presses: { ND: 1, D: 1, "D:QH": 0, "D:QL": 1 },
    };
    const at = payoffsAt({ A: 1, gamma: 1, delta: 3, p: 0.25, phiD: 1, kappa: 2.5 });
    expect(regrets(plan, at, "verifiable").map(({ of, gain }) => [of, gain])).toEqual([
      ["QH", 1.5],
      ["QL", -1],
      ["ND", -1],
      ["D:QH", -2],
      ["D:QL", -2],
    ]);
  });

  it("says that a choice is regretted that is left to chance though one side of it pays less, and by how much", () => {
    const plan: Plan = {
      discloses: { QH: 0.4, QL: 0 },
      presses: { ND: 0.5, D: 1, "D:QH": 0, "D:QL": 1 },
    };
    const at = payoffsAt({ A: 1, gamma: 1, delta: 3, p: 0.75, phiD: 1, kappa: 3 });
    // Silence costs 1.5 on average, a disclosure 1; after silence the belief is 0.45/0.7, at which hedging is better.
    const found = regrets(plan, at, "verifiable").slice(0, 3);
    expect(found.map(({ of, choice, share }) => [of, choice, share])).toEqual([
      ["QH", "ND", 0.6],
      ["QL", "ND", 1],
      ["ND", "P", 0.5],
    ]);
    expect(found.map(({ gain }) => gain)).toEqual([
      0.5,
      -2.5,
      expect.closeTo(-1 + (0.45 / 0.7) * 3 - 0.25 / 0.7, 12),
    ]);
  });
});
