import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../../../lib/model/game/rational.js";
import { muStarPartials } from "../../../lib/model/statics/muStarPartials.js";
import { semiSeparating } from "../../../lib/model/statics/semiSeparating.js";
import { solvePaper } from "../../../lib/model/solver/solvePaper.js";
import { chinaCommitment } from "../../../lib/model/welfare/chinaCommitment.js";
import { expectedPayoffs } from "../../../lib/model/welfare/expectedPayoffs.js";
import { foreignersCommitment } from "../../../lib/model/welfare/foreignersCommitment.js";
import { riskDominance } from "../../../lib/model/welfare/riskDominance.js";
import {
  informationAt,
  valueOfInformation,
} from "../../../lib/model/welfare/valueOfInformation.js";
import { vector } from "../solver/paper.js";

const base = vector(1, 1, 3, 1, 2, "3/4");
const weak = vector(1, 1, 3, 1, 2, "1/4");

describe("expectedPayoffs", () => {
  it("ranks opacity, partial disclosure and separation at the base vector", () => {
    const { game, components } = solvePaper(base, "verifiable");
    const found = components.map(({ sender: [s], receiver: [r] }) => {
      const { sender, receiver } = expectedPayoffs(game, { sender: s!, receiver: r! });
      return `${sender.toFraction()} ${receiver.toFraction()}`;
    });
    expect(found.sort()).toEqual(["-1 -1", "-5/4 -1/2", "0 -1"]);
  });

  it("gives outsiders nothing from a mere message, off kappa = phiD", () => {
    for (const parameters of [base, weak, vector(2, 1, 5, 3, 1, "1/3")])
      for (const { sender, receiver } of solvePaper(parameters, "soft").components)
        for (const s of sender)
          for (const r of receiver)
            expect(
              expectedPayoffs(solvePaper(parameters, "soft").game, { sender: s, receiver: r })
                .receiver,
            ).toEqual(valueOfInformation(parameters).without);
  });

  it("lies within each component's payoffs by type", () => {
    const { game, components } = solvePaper(vector(1, 1, 3, 1, 2, "1/2"), "soft");
    for (const { sender, receiver, payoffs } of components)
      for (const s of sender)
        for (const r of receiver)
          for (const [type, value] of Object.entries(
            expectedPayoffs(game, { sender: s, receiver: r }).types,
          )) {
            expect(value.gte(payoffs[type]![0])).toBe(true);
            expect(value.lte(payoffs[type]![1])).toBe(true);
          }
  });
});

describe("valueOfInformation", () => {
  it("is a tent with its peak at the cutoff", () => {
    for (const k of [1, 2, 3, 4, 5, 6, 7]) {
      const p = rational(`${k}/8`);
      const { value } = valueOfInformation({ ...base, p });
      const [left, right] = [rational(1).sub(p).mul(2), p.mul(2)];
      expect(value).toEqual(left.lt(right) ? left : right);
    }
  });

  it("is the same in closed form, where hedging costs more than pressing the strong too", () => {
    const unit = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(unit, unit, unit, fc.integer({ min: 0, max: 40 }), (A, gamma, delta, k) => {
        const { value } = valueOfInformation({ ...base, A, gamma, delta, p: rational(`${k}/40`) });
        expect(informationAt({ A, gamma }, k / 40, delta)).toBeCloseTo(value.valueOf(), 10);
      }),
    );
  });
});

describe("commitment", () => {
  it("lets China persuade: disclosing some weakness beats opacity and transparency at p < muStar", () => {
    const { cost, disclosure } = chinaCommitment(weak);
    expect([cost.toFraction(), disclosure.QH.toFraction(), disclosure.QL.toFraction()]).toEqual([
      "3/2",
      "0",
      "2/3",
    ]);
    expect(chinaCommitment(base).cost.toFraction()).toBe("0");
  });

  it("is never worth less to China than an equilibrium", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (phiD, kappa, p) => {
          const parameters = vector(1, 1, 3, phiD, kappa, `${p}/10`);
          const { game, components } = solvePaper(parameters, "verifiable");
          for (const { sender, receiver } of components)
            for (const s of sender)
              for (const r of receiver)
                expect(
                  expectedPayoffs(game, { sender: s, receiver: r })
                    .sender.neg()
                    .gte(chinaCommitment(parameters).cost),
                ).toBe(true);
        },
      ),
      { seed: 2025, numRuns: 200 },
    );
  });

  it("gives outsiders all information for a promise to press, if kappa ≥ phiD", () => {
    expect(foreignersCommitment(base)).toMatchObject({
      press: 1,
      discloses: true,
      payoff: valueOfInformation(base).full,
    });
    expect(foreignersCommitment({ ...base, kappa: "1/2" })).toMatchObject({
      press: 0,
      discloses: false,
      payoff: valueOfInformation(base).without,
    });
    expect(() => foreignersCommitment({ ...base, A: 3 })).toThrow(
      "foreignersCommitment: A must be < delta = 3, got 3",
    );
  });
});

describe("riskDominance", () => {
  it("selects opacity at p = 3/4 and disclosure at p = 3/5", () => {
    expect(riskDominance(base)).toBe("pooling");
    expect(riskDominance({ ...base, p: "3/5" })).toBe("separating");
    expect(riskDominance({ ...base, p: "2/3" })).toBe("neither");
    expect(riskDominance(weak)).toBeNull();
    expect(riskDominance({ ...base, kappa: 1 })).toBeNull();
  });

  it("is decided by phiD / kappa against odds(muStar) / odds(p)", () => {
    for (const kappa of [2, 3, 4, 6])
      for (const p of ["3/5", "2/3", "3/4", "9/10"]) {
        const ratio = rational(1).sub(rational(p)).div(rational(p));
        const order = rational(1).div(kappa).compare(ratio);
        expect(riskDominance({ ...base, kappa, p })).toBe(
          order > 0 ? "pooling" : order < 0 ? "separating" : "neither",
        );
      }
  });
});

describe("comparative statics", () => {
  it("has the printed derivatives at the base vector", () => {
    const partials = muStarPartials({ A: rational(1), gamma: rational(1), delta: rational(3) });
    expect(Object.values(partials).map((value) => value.toFraction())).toEqual([
      "1/4",
      "1/8",
      "-1/8",
    ]);
  });

  it("semiSeparating is the solver's, and its derivatives lie between exact difference quotients", () => {
    const found = semiSeparating(base)!;
    const solved = solvePaper(base, "verifiable").components.find(
      ({ sender }) => sender[0]!["QH"]!["D"]!.d > 1n,
    )!;
    expect(found.disclosure).toEqual(solved.sender[0]!["QH"]!["D"]);
    expect(found.press).toEqual(solved.receiver[0]!["ND"]!["Press"]);
    const step = rational("1/1000");
    const at = (p: string) => semiSeparating({ ...base, p })!.disclosure;
    const [left, right] = [
      found.disclosure.sub(at("749/1000")).div(step),
      at("751/1000").sub(found.disclosure).div(step),
    ];
    expect(found.partials.p.lt(left) && found.partials.p.gt(right)).toBe(true);
    expect(found.partials.muStar.lt(0)).toBe(true);
    expect(semiSeparating(weak)).toBeNull();
    expect(() => semiSeparating({ ...base, p: 2 })).toThrow(
      "semiSeparating: p must be in [0, 1], got 2",
    );
  });
});
