import fc from "fast-check";
import type Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import {
  hedgesUnderAmbiguity,
  jointBelief,
  patientCutoff,
  poolingPhase,
  signalPrecision,
  updateBelief,
} from "../../../lib/index.js";
import { random } from "../../../lib/model/time/random.js";
import { decimal, rational } from "../../../lib/model/game/rational.js";

const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const open = { quotas: 0, regulation: 0, exportControls: 0, patents: 0 };

/** The belief after news by odds, of which each piece multiplies by one factor: another road than Bayes' rule. */
function exactBelief(b: string, alpha: string, news: { strong: number; weak: number }): Fraction {
  const odds = (share: string): Fraction => rational(share).div(rational(1).sub(rational(share)));
  const after = odds(b).mul(odds(alpha).pow(news.strong - news.weak)!);
  return after.div(after.add(1));
}

describe("updateBelief", () => {
  it("is a martingale when both types are silent and the type is fixed, at every precision", () => {
    fc.assert(
      fc.property(probability, probability, (b, alpha) => {
        const strongNews = b * alpha + (1 - b) * (1 - alpha);
        const mean =
          strongNews * updateBelief(b, { alpha, news: "QH" }) +
          (1 - strongNews) * updateBelief(b, { alpha, news: "QL" });
        expect(mean).toBeCloseTo(b, 12);
      }),
    );
  });

  it("spreads beliefs the more, the more precise the news", () => {
    const spread = (alpha: number): number =>
      updateBelief(0.6, { alpha, news: "QH" }) - updateBelief(0.6, { alpha, news: "QL" });
    expect(spread(0.5)).toBeCloseTo(0, 12);
    expect(spread(0.7)).toBeGreaterThan(spread(0.6));
  });

  it("agrees with the exact belief over any news", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("QH", "QL" as const), { maxLength: 12 }), (news) => {
        const float = news.reduce(
          (b, each) => updateBelief(b, { alpha: 0.6, news: each as "QH" }),
          0.75,
        );
        const strong = news.filter((each) => each === "QH").length;
        expect(float).toBeCloseTo(
          exactBelief("3/4", "3/5", { strong, weak: news.length - strong }).valueOf(),
          12,
        );
      }),
    );
  });

  it("learns from silence only where the types are silent unequally, and from a verified disclosure everything", () => {
    expect(updateBelief(0.75, { alpha: 0.6 })).toBe(0.75);
    expect(updateBelief(0.75, { alpha: 0.6, disclosure: { QH: 2 / 3, QL: 0 } })).toBeCloseTo(
      0.5,
      12,
    );
    expect(
      updateBelief(0.75, {
        alpha: 0.6,
        message: { verified: "QH" },
        disclosure: { QH: 0.1, QL: 0.1 },
      }),
    ).toBe(1);
  });

  it("forgets at the rates at which the type changes", () => {
    expect(updateBelief(1, { alpha: 0.5, leaving: { QH: 0.2, QL: 0.1 } })).toBeCloseTo(0.8, 12);
    expect(updateBelief(0, { alpha: 0.5, leaving: { QH: 0.2, QL: 0.1 } })).toBeCloseTo(0.1, 12);
  });

  it.each([
    [() => updateBelief(1.2, { alpha: 0.6 }), "updateBelief: b must be in [0, 1], got 1.2"],
    [() => updateBelief(0.5, { alpha: NaN }), "updateBelief: alpha must be in [0, 1], got NaN"],
    [
      () => updateBelief(1, { alpha: 1, news: "QL" }),
      "updateBelief: silence with news of QL has probability 0 at the belief 1, so Bayes’ rule says nothing",
    ],
    [
      () => updateBelief(0.5, { alpha: 0.6, message: { verified: "QH" } }),
      "updateBelief: a disclosure verified as QH has probability 0 at the belief 0.5, so Bayes’ rule says nothing",
    ],
    [
      () => updateBelief(0.5, { alpha: 0.6, news: "up" as "QL" }),
      'updateBelief: news must be "QH" or "QL", got "up"',
    ],
    [
      () => updateBelief(0.5, { alpha: 0.6, message: "D" as "ND" }),
      'updateBelief: message.verified must be "QH" or "QL", got "D"',
    ],
  ])("refuses what cannot be, %#", (call, message) => {
    expect(call).toThrow(message);
  });
});

describe("signalPrecision", () => {
  it("loses more in two half layers of different kinds than their sum suggests is left", () => {
    expect(signalPrecision(open, 0.7, 0.5)).toBeCloseTo(0.7, 12);
    expect(signalPrecision({ ...open, quotas: 1 }, 0.7, 0.5)).toBeCloseTo(0.6, 12);
    expect(signalPrecision({ ...open, quotas: 1, patents: 1 }, 0.7, 0.5)).toBeCloseTo(0.55, 12);
    expect(signalPrecision({ ...open, quotas: 1 }, 0.7, { ...open, quotas: 1 })).toBe(0.5);
  });

  it("names the layer that is wrong", () => {
    expect(() => signalPrecision({ ...open, patents: 2 }, 0.7, 0.5)).toThrow(
      "signalPrecision: opacity of patents must be in [0, 1], got 2",
    );
    expect(() => signalPrecision(open, 1, 0.5)).toThrow(
      "signalPrecision: alpha0 must be in [0.5, 1), got 1",
    );
  });
});

describe("poolingPhase", () => {
  it("takes n/(2 alpha - 1) years against a weak China: 15 at 0.6, 60 at 0.55", () => {
    expect(poolingPhase("3/4", "1/2", "3/5").expectedYears!.toFraction()).toBe("15");
    expect(poolingPhase("3/4", "1/2", "11/20").expectedYears!.toFraction()).toBe("60");
  });

  it("counts one more net weak news where the cutoff is met exactly, since outsiders hedge at it", () => {
    // Odds 9/4 fall to 1 in exactly two steps of 2/3: there they still hedge.
    expect(poolingPhase("9/13", "1/2", "3/5").netWeakNews).toBe(3);
    expect(poolingPhase("1/2", "1/2", "3/5").netWeakNews).toBe(1);
  });

  it("is what the belief says, news by news", () => {
    for (const [b, cutoff, alpha] of [
      ["3/4", "1/2", "3/5"],
      ["9/10", "1/3", "13/20"],
      ["2/3", "2/3", "9/10"],
    ] as const) {
      const n = poolingPhase(b, cutoff, alpha).netWeakNews!;
      expect(exactBelief(b, alpha, { strong: 0, weak: n }).lt(cutoff)).toBe(true);
      expect(exactBelief(b, alpha, { strong: 0, weak: n - 1 }).lt(cutoff)).toBe(false);
    }
  });

  it("counts what lies on the lattice of odds exactly, whatever the cutoff: k steps to it, and one below", () => {
    for (const [right, wrong] of [
      [3, 2],
      [2, 1],
      [7, 2],
    ] as const)
      for (const [strong, weak] of [
        [1, 1],
        [1, 4],
        [3, 1],
      ] as const)
        for (const k of [0, 1, 4, 9]) {
          const [up, down] = [strong * right ** k, weak * wrong ** k];
          expect(
            poolingPhase(
              `${up}/${up + down}`,
              `${strong}/${strong + weak}`,
              `${right}/${right + wrong}`,
            ).netWeakNews,
          ).toBe(k + 1);
        }
  });

  it("stays a number, and quick, when the phase takes thousands of news, and refuses more than 5,000", () => {
    const phase = poolingPhase("99/100", "1/100", "501/1000");
    expect(phase.netWeakNews).toBe(2298);
    expect(Math.log(decimal(phase.breakProbability))).toBeCloseTo(2298 * Math.log(499 / 501), 8);
    expect(() => poolingPhase("3/4", "1/2", "0.50001")).toThrow(
      "poolingPhase: alpha must not be so close to 1/2: the phase takes 27465 net weak news",
    );
  });

  it("has length and break probability that a simulation finds again", () => {
    const uniform = random(7);
    const runs = 4000;
    const phase = poolingPhase("3/4", "1/2", "3/5");
    const cutoff = 0.5 - 1e-12;
    let years = 0;
    let broken = 0;
    for (let run = 0; run < runs; run++) {
      let b = 0.75;
      for (; b >= cutoff; years++)
        b = updateBelief(b, { alpha: 0.6, news: uniform() < 0.6 ? "QL" : "QH" });
      b = 0.75;
      for (let t = 0; t < 200 && b >= cutoff; t++)
        b = updateBelief(b, { alpha: 0.6, news: uniform() < 0.6 ? "QH" : "QL" });
      if (b < cutoff) broken++;
    }
    expect(phase.breakProbability.toFraction()).toBe("8/27");
    // Four standard errors of 4,000 runs.
    expect(Math.abs(years / runs - 15)).toBeLessThan(4 * Math.sqrt((15 * 0.96) / 0.04 / runs));
    expect(Math.abs(broken / runs - 8 / 27)).toBeLessThan(0.03);
  });

  it("never ends where nothing is learnt, and refuses a pool that does not exist", () => {
    expect(poolingPhase("3/4", "1/2", "1/2").expectedYears).toBeNull();
    expect(() => poolingPhase("1/4", "1/2", "3/5")).toThrow(
      "poolingPhase: b must be at least muStar = 1/2, got 1/4: outsiders press at once",
    );
    expect(() => poolingPhase("3/4", "1/2", "2/5")).toThrow(
      "poolingPhase: alpha must be in [1/2, 1], got 2/5",
    );
  });
});

describe("patientCutoff", () => {
  const base = { A: 1, gamma: 1, delta: 3 };

  it("is the static cutoff for the impatient, 10/11 at 0.9, and rises to 1", () => {
    expect(patientCutoff(base, 0).toFraction()).toBe("1/2");
    expect(patientCutoff(base, "9/10").toFraction()).toBe("10/11");
    expect(patientCutoff(base, "999/1000").valueOf()).toBeGreaterThan(0.99);
  });

  it("is where hedging for ever is worth as much as pressing once and knowing", () => {
    for (const beta of [0.3, 0.9]) {
      const b = patientCutoff(base, beta).valueOf();
      const hedge = -1 / (1 - beta);
      const press = b * (-3 - beta / (1 - beta)) + (1 - b) * (1 / (1 - beta));
      expect(press).toBeCloseTo(hedge, 9);
    }
  });

  it("refuses a beta of 1 and a delta that hedging outweighs", () => {
    expect(() => patientCutoff(base, 1)).toThrow("patientCutoff: beta must be in [0, 1), got 1");
    expect(() => patientCutoff({ ...base, A: 3 }, 0.5)).toThrow(
      "patientCutoff: delta must be > A = 3, got 3",
    );
    expect(() => patientCutoff(base, 0.5, 0)).toThrow(
      "patientCutoff: years must be a whole number from 1 to 1000, got 0",
    );
  });
});

describe("hedgesUnderAmbiguity", () => {
  it("hedges exactly where the worst belief of the interval is above the cutoff", () => {
    for (const b of [0, 0.3, 0.45, 0.5, 0.9])
      for (const width of [0, 0.05, 0.3]) {
        const beliefs = Array.from({ length: 101 }, (_, i) =>
          Math.min(1, Math.max(0, b - width + (2 * width * i) / 100)),
        );
        const worst = Math.min(...beliefs.map((belief) => (1 - belief) * 1 - belief * 3));
        expect(hedgesUnderAmbiguity(b, width, 0.5), `${b} ± ${width}`).toBe(-1 >= worst - 1e-12);
      }
  });
});

describe("jointBelief", () => {
  it("is the probability that enumerating the four joint states gives, also after news about each", () => {
    const [b, tech] = [0.4, 0.3];
    const news = { capacity: 0.6, tech: 0.55 };
    const states = [
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ] as const;
    const weights = states.map(
      ([c, t]) =>
        (c ? b * news.capacity : (1 - b) * (1 - news.capacity)) *
        (t ? tech * news.tech : (1 - tech) * (1 - news.tech)),
    );
    const total = weights.reduce((x, y) => x + y);
    const after = [
      updateBelief(b, { alpha: news.capacity, news: "QH" }),
      updateBelief(tech, { alpha: news.tech, news: "QH" }),
    ] as const;
    expect(jointBelief(...after, "either")).toBeCloseTo(
      (weights[0]! + weights[1]! + weights[2]!) / total,
      12,
    );
    expect(jointBelief(...after, "both")).toBeCloseTo(weights[0]! / total, 12);
  });

  it("refuses a third way of joining", () => {
    expect(() => jointBelief(0.5, 0.5, "neither" as "both")).toThrow(
      'jointBelief: joining must be "either" or "both", got "neither"',
    );
  });
});
