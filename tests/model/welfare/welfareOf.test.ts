import type Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { rational } from "../../../lib/model/game/rational.js";
import { representative } from "../../../lib/model/solver/representative.js";
import { isEquilibrium } from "../solver/referee.js";
import { solvePaper } from "../../../lib/model/solver/solvePaper.js";
import { planOf } from "../../../lib/model/plans/planOf.js";
import { treePath } from "../../../lib/model/plans/treePath.js";
import { welfareOf } from "../../../lib/model/welfare/welfareOf.js";

const base = { A: 1, gamma: 1, delta: 3, phiD: 1, kappa: 2, p: "3/4" };

describe("welfareOf", () => {
  it("ranks opacity over partial over full disclosure, with the outsiders' order reversed (Proposition 3, corrected)", () => {
    expect(welfareOf(solvePaper(base, "verifiable"))).toEqual([
      { name: "hedged silence", strong: 0, weak: 0, exAnte: 0, outsiders: -1 },
      { name: "partial disclosure", strong: -1, weak: -1, exAnte: -1, outsiders: -1 },
      { name: "separation", strong: -1, weak: -2, exAnte: -1.25, outsiders: -0.5 },
    ]);
  });

  it("gives outsiders nothing for a soft disclosure", () => {
    for (const row of welfareOf(solvePaper(base, "soft"))) expect(row.outsiders).toBe(-1);
  });
});

describe("representative", () => {
  it("is itself an equilibrium by the referee, at the middle of every continuum", () => {
    for (const reading of ["verifiable", "soft", { audited: "1/3" }] as const)
      for (const p of ["1/4", "1/2", "3/4"])
        for (const phiD of [0, 1, 2]) {
          const { game, components } = solvePaper({ ...base, p, phiD }, reading);
          for (const component of components) {
            const { sender, receiver } = representative(component);
            const [strong, weak] = [game.prior[0]!, game.prior[1]!];
            // Bayes' rule where there is one; elsewhere an end of the interval, or the cutoff, must support the reply.
            const believed = (k: number): Record<string, Fraction> =>
              Object.fromEntries(
                game.messages.flatMap(({ label: message, informationSets }) =>
                  informationSets.map(({ label, reach }) => {
                    const high = strong.mul(sender["QH"]![message]!).mul(reach[0]!);
                    const low = weak.mul(sender["QL"]![message]!).mul(reach[1]!);
                    const total = high.add(low);
                    if (total.n > 0n) return [label, high.div(total)];
                    const known =
                      reach[0]!.n === 0n ? rational(0) : reach[1]!.n === 0n ? rational(1) : null;
                    return [label, known ?? [...component.beliefs[label]!, rational("1/2")][k]!];
                  }),
                ),
              );
            const supported = [0, 1, 2].some((k) =>
              isEquilibrium(game, { sender, receiver, beliefs: believed(k) }),
            );
            expect([p, phiD, supported]).toEqual([p, phiD, true]);
          }
        }
  });
});

describe("treePath", () => {
  it("gives the odds of every branch of the partial disclosure", () => {
    const solution = solvePaper(base, "verifiable");
    const partial = solution.components.find(
      ({ sender }) => sender[0]!["QH"]!["D"]!.toFraction() === "2/3",
    )!;
    expect(treePath(planOf(partial), 1)).toEqual({
      disclosure: { QH: 2 / 3, QL: 0 },
      press: { D: { QH: 0, QL: 1 }, ND: { QH: 0.5, QL: 0.5 } },
    });
  });

  it("weighs the replies to an audited disclosure by the audit's odds", () => {
    const solution = solvePaper({ ...base, p: "1/4" }, { audited: "1/3" });
    const [component] = solution.components;
    const { press } = treePath(planOf(component!), 1 / 3);
    expect(press.D.QL - press.D.QH).toBeCloseTo(1 / 3, 12);
  });
});
