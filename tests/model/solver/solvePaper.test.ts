import { describe, expect, it } from "vitest";
import { rational } from "../../../lib/model/game/rational.js";
import { solvePaper } from "../../../lib/model/solver/solvePaper.js";
import type { Strategy } from "../../../lib/model/solver/solution.js";
import { planOf } from "../../../lib/model/plans/planOf.js";
import { showsType } from "../../../lib/model/plans/regrets.js";
import { treePath } from "../../../lib/model/plans/treePath.js";
import { welfareOf } from "../../../lib/model/welfare/welfareOf.js";
import { vector } from "./paper.js";

const disclosure = (strategy: Strategy): string =>
  ["QH", "QL"].map((type) => strategy[type]!["D"]!.toFraction()).join(" ");

describe("solvePaper by the paper's convention", () => {
  it("has no pure equilibrium at p < muStar, kappa > phiD, but an open set of mixed ones", () => {
    const { pure, components } = solvePaper(vector(1, 1, 3, 1, 2, "1/4"), "paper");
    expect(pure).toEqual([]);
    expect(components.map(({ sender, open }) => [sender.map(disclosure), open])).toEqual([
      [["0 0", "1 1/3"], true],
    ]);
  });

  it("keeps pooling with Hedge apart from pooling on disclosure at p > muStar, kappa > phiD", () => {
    const { pure } = solvePaper(vector(1, 1, 3, 1, 2, "3/4"), "paper");
    expect(pure.map(({ sender, outcome }) => [sender["QH"], sender["QL"], outcome])).toEqual([
      ["ND", "ND", 1],
      ["D", "D", 2],
    ]);
  });

  it("has both pooling with Press and separation at kappa = phiD, p < muStar", () => {
    const { pure } = solvePaper(vector(1, 1, 3, 1, 1, "1/4"), "paper");
    expect(pure.map(({ sender }) => `${sender["QH"]} ${sender["QL"]}`)).toEqual(["ND ND", "D ND"]);
  });
});

describe("every equilibrium, under every reading", () => {
  it("runs through the tree and pays each player, a prior of 0 or 1 included", () => {
    for (const reading of ["verifiable", "soft", "paper", { audited: "1/3" }] as const)
      for (const p of [0, "1/4", "1/2", "3/4", 1])
        for (const [phiD, kappa] of [
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
          [1, 2],
          [2, 1],
        ] as const) {
          const solution = solvePaper(vector(1, 1, 3, phiD, kappa, p), reading);
          const worth = welfareOf(solution)
            .map(({ strong, weak }) => [strong, weak])
            .sort()
            .join(" ");
          const paid = solution.components.map((component) => {
            const plan = planOf(component);
            const chance = rational(p).valueOf();
            const { disclosure, press } = treePath(plan, showsType(reading, plan, chance));
            return (["QH", "QL"] as const).map(
              (type) =>
                -(
                  disclosure[type] * (phiD + kappa * press.D[type]) +
                  (1 - disclosure[type]) * kappa * press.ND[type]
                ) + 0,
            );
          });
          expect(
            worth
              .split(" ")
              .map((pair) =>
                pair
                  .split(",")
                  .map((x) => Number(x).toFixed(9))
                  .join(),
              )
              .sort(),
          ).toEqual(paid.map((pair) => pair.map((x) => x.toFixed(9)).join()).sort());
        }
  });
});

describe("solvePaper refuses", () => {
  const base = vector(1, 1, 3, 1, 2, "3/4");
  it.each([
    [{ A: 0 }, "paperGame: A must be > 0, got 0"],
    [{ gamma: "-1/2" }, "paperGame: gamma must be > 0, got -1/2"],
    [{ delta: NaN }, "paperGame: delta must be an exact number such as 2/3 or 0.25, got NaN"],
    [
      { kappa: Infinity },
      "paperGame: kappa must be an exact number such as 2/3 or 0.25, got Infinity",
    ],
    [{ phiD: -1 }, "paperGame: phiD must be ≥ 0, got -1"],
    [{ kappa: { QH: 1, QL: -1 } }, "paperGame: kappa.QL must be ≥ 0, got -1"],
    [{ p: "3/2" }, "paperGame: p must be in [0, 1], got 3/2"],
    [{ p: "half" }, 'paperGame: p must be an exact number such as 2/3 or 0.25, got "half"'],
  ])("%o", (given, message) => {
    for (const reading of ["verifiable", "soft", "paper"] as const)
      expect(() => solvePaper({ ...base, ...given }, reading)).toThrow(message);
  });

  it("an unknown reading, and an audit that is not a probability", () => {
    expect(() => solvePaper(base, "hard" as "soft")).toThrow(
      'paperGame: reading must be "verifiable", "soft", "paper" or { audited: q }, got "hard"',
    );
    expect(() => solvePaper(base, { audited: 2 })).toThrow("paperGame: q must be in [0, 1], got 2");
  });
});
