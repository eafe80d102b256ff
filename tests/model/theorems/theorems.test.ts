import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational, type Exact } from "../../../lib/model/game/rational.js";
import type { PaperParameters } from "../../../lib/model/solver/paperParameters.js";
import { isEquilibrium } from "../solver/referee.js";
import type { Component, Solution } from "../../../lib/model/solver/solution.js";
import { solvePaper } from "../../../lib/model/solver/solvePaper.js";
import type { ClosedForm } from "./closedForm.js";
import { theoremH } from "./theoremH.js";
import { theoremQ } from "./theoremQ.js";
import { theoremS } from "./theoremS.js";
import { theoremV } from "./theoremV.js";
import { beliefsFor } from "../solver/assessments.js";
import { vector } from "../solver/paper.js";

const runs = process.env["CI"] ? 2500 : 1200;
const seed = 2025;

const text = (points: readonly (readonly Exact[])[]): string =>
  points
    .map((point) => point.map((x) => rational(x).toFraction()).join(" "))
    .sort()
    .join("; ");
const stated = (forms: readonly ClosedForm[]): string[] =>
  forms.map(({ disclosure, pressing }) => `${text(disclosure)} | ${text(pressing)}`).sort();
const solved = (components: readonly Component[]): string[] =>
  components
    .map(({ sender, receiver }) => {
      const disclosure = sender.map((s) => [s["QH"]!["D"]!, s["QL"]!["D"]!]);
      const pressing = receiver.map((r) => [
        r["ND"]!["Press"]!,
        ...(r["D"] ? [r["D"]["Press"]!] : []),
      ]);
      return `${text(disclosure)} | ${text(pressing)}`;
    })
    .sort();

/** Odds and costs from small numbers, so that boundaries are met often. */
const small = fc.integer({ min: 1, max: 6 });
const share = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 9 }))
  .filter(([a, b]) => a < b)
  .map(([a, b]) => `${a}/${b}`);
const cost = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.constantFrom(1, 2, 3))
  .map(([a, b]) => `${a}/${b}`);
const anyVector: fc.Arbitrary<PaperParameters> = fc
  .record({
    A: small,
    gamma: small,
    rise: small,
    phiD: cost,
    kappa: cost,
    p: share,
    boundary: fc.constantFrom("", "kappa", "p", "both"),
  })
  .map(({ A, gamma, rise, phiD, kappa, p, boundary }) => {
    const delta = A + rise;
    const atCutoff = boundary === "p" || boundary === "both";
    return vector(
      A,
      gamma,
      delta,
      phiD,
      boundary === "kappa" || boundary === "both" ? phiD : kappa,
      atCutoff ? `${A + gamma}/${gamma + delta}` : p,
    );
  });
/** What the referee refuses among the extreme points of a solution. */
const refused = ({ game, components }: Solution): unknown[] =>
  components.flatMap(({ sender, receiver }) =>
    sender.flatMap((s) =>
      receiver.filter(
        (r) => !isEquilibrium(game, { sender: s, receiver: r, beliefs: beliefsFor(game, s, r) }),
      ),
    ),
  );

const positive = ({ phiD, kappa }: PaperParameters): boolean =>
  rational(phiD as Exact).n > 0n || rational(kappa as Exact).n > 0n;

describe("the theorems and the solver agree", () => {
  it.each([
    ["V", "verifiable", theoremV],
    ["S", "soft", theoremS],
  ] as const)(
    "theorem %s, reading %s, boundaries included, and where soft nothing falls to a refinement",
    (_, reading, theorem) => {
      fc.assert(
        fc.property(anyVector.filter(positive), (parameters) => {
          const solution = solvePaper(parameters, reading);
          expect(solved(solution.components)).toEqual(stated(theorem(parameters)));
          expect(refused(solution)).toEqual([]);
          if (reading === "soft")
            for (const { survives } of solution.components)
              expect(survives).toEqual({ intuitive: "all", d1: "all" });
        }),
        { seed, numRuns: runs },
      );
    },
  );

  it("theorem Q, with an audit, and its verdicts of D1", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyVector.filter(positive), share, (parameters, q) => {
        let forms: ClosedForm[];
        try {
          forms = theoremQ(parameters, q);
        } catch {
          return;
        }
        compared++;
        const solution = solvePaper(parameters, { audited: q });
        const { components } = solution;
        expect(solved(components)).toEqual(stated(forms));
        expect(refused(solution)).toEqual([]);
        const left = components.filter(({ survives }) => survives.d1 === "all");
        expect(solved(left)).toEqual(stated(forms.filter(({ d1 }) => d1 !== false)));
        expect(components.every(({ survives }) => survives.d1 !== "some")).toBe(true);
      }),
      { seed, numRuns: 2 * runs },
    );
    expect(compared).toBeGreaterThan(runs / 4);
  });

  it("theorem H, with costs by type, on what D1 leaves", () => {
    const byType = fc.record({ QH: small, QL: small });
    let compared = 0;
    fc.assert(
      fc.property(anyVector, byType, byType, (given, phiD, kappa) => {
        const parameters = { ...given, phiD, kappa };
        const [strong, weak] = [rational(phiD.QH).div(kappa.QH), rational(phiD.QL).div(kappa.QL)];
        const cutoff = rational(given.A)
          .add(rational(given.gamma))
          .div(rational(given.gamma).add(rational(given.delta)));
        if (
          strong.equals(weak) ||
          strong.equals(1) ||
          weak.equals(1) ||
          cutoff.equals(rational(given.p))
        )
          return;
        const { components } = solvePaper(parameters, "soft");
        compared++;
        const done = (all: readonly Component[]): string[] =>
          [
            ...new Set(
              all.map(({ sender }) => text(sender.map((s) => [s["QH"]!["D"]!, s["QL"]!["D"]!]))),
            ),
          ].sort();
        expect(done(components.filter(({ survives }) => survives.d1 !== "none"))).toEqual(
          theoremH(parameters)
            .map(({ disclosure }) => text(disclosure))
            .sort(),
        );
      }),
      { seed, numRuns: runs },
    );
    expect(compared).toBeGreaterThan(runs / 4);
  });
});
