import { describe, expect, it } from "vitest";
import { leastDisclosure, updateBelief, type Capacity, type LongGame } from "../../../lib/index.js";

const base: LongGame = {
  p: 0.75,
  cutoffs: [0.5, 0.5, 0.5],
  precision: [0.7, 0.7, 0.7],
  phiD: 1,
  kappa: 0.8,
  beta: 0.9,
};
const key = (news: readonly Capacity[]): string => news.map((each) => each[1]).join("");

/** Worth of a plan of one type, by playing every history: outsiders expect the equilibrium, whatever the type does. */
function worthOf(
  game: LongGame,
  expected: ReadonlyMap<string, boolean>,
  discloses: ReadonlySet<string>,
  strong: boolean,
): number {
  const play = (t: number, news: readonly Capacity[], belief: number): number => {
    if (t === game.cutoffs.length) return 0;
    const rest = (known: number): number =>
      game.cutoffs
        .slice(t)
        .reduce((sum, cutoff, k) => sum - (known >= cutoff ? 0 : game.kappa) * game.beta ** k, 0);
    if (discloses.has(key(news))) return -game.phiD + rest(strong ? 1 : 0);
    // Silence where outsiders expected a strong China to disclose shows weakness.
    const after = expected.get(key(news)) ? 0 : belief;
    const alpha = game.precision[t]!;
    const harm = after >= game.cutoffs[t]! - 1e-12 ? 0 : game.kappa;
    const next = (heard: Capacity): number =>
      play(t + 1, [...news, heard], updateBelief(after, { alpha, news: heard }));
    const right = strong ? alpha : 1 - alpha;
    return -harm + game.beta * (right * next("QH") + (1 - right) * next("QL"));
  };
  return play(0, [], game.p);
}

describe("leastDisclosure", () => {
  const games: LongGame[] = [
    base,
    { ...base, phiD: 0.3 },
    { ...base, p: 0.3 },
    { ...base, p: 0.3, kappa: 3 },
    { ...base, p: 0.55, kappa: 3, beta: 0.5 },
    { ...base, cutoffs: [0.4, 0.7, 1.3], kappa: 2 },
  ];

  it.each(games)("leaves no plan of either type that pays more, among all plans: %o", (game) => {
    const nodes = leastDisclosure(game);
    const expected = new Map(nodes.map(({ news, strong }) => [key(news), strong === "D"]));
    const keys = [...expected.keys()];
    const chosen = new Set(keys.filter((each) => expected.get(each)));
    const strong = worthOf(game, expected, chosen, true);
    const weak = worthOf(game, expected, new Set(), false);
    expect(nodes[0]!.worth.QH).toBeCloseTo(strong, 10);
    expect(nodes[0]!.worth.QL).toBeCloseTo(weak, 10);
    for (let plan = 0; plan < 2 ** keys.length; plan++) {
      const discloses = new Set(keys.filter((_, i) => plan & (1 << i)));
      expect(worthOf(game, expected, discloses, true)).toBeLessThanOrEqual(strong + 1e-10);
      expect(worthOf(game, expected, discloses, false)).toBeLessThanOrEqual(weak + 1e-10);
    }
  });

  it("is the static game in a last year: silence if kappa ≤ phiD, else a strong China that would be pressed discloses", () => {
    const last = (p: number, kappa: number) =>
      leastDisclosure({ ...base, p, kappa, cutoffs: [0.5], precision: [0.7] })[0]!.strong;
    expect([last(0.25, 0.8), last(0.25, 2), last(0.75, 2)]).toEqual(["ND", "D", "ND"]);
  });

  it("breaks the static condition over time: with kappa < phiD a strong China below the cutoff discloses, since once is enough", () => {
    expect(leastDisclosure({ ...base, p: 0.3 })[0]!.strong).toBe("D");
  });

  it("grows with the years as the tree of news does, and refuses more than 14 and less than 1", () => {
    expect(leastDisclosure(base)).toHaveLength(7);
    expect(() => leastDisclosure({ ...base, cutoffs: [], precision: [] })).toThrow(
      "leastDisclosure: years must be a whole number from 1 to 14, got 0",
    );
    expect(() => leastDisclosure({ ...base, precision: [0.7] })).toThrow(
      "leastDisclosure: precision must have 3 years, as cutoffs has, got 1",
    );
    expect(() => leastDisclosure({ ...base, cutoffs: [0.5, NaN, 0.5] })).toThrow(
      "leastDisclosure: cutoffs must be > 0, got NaN",
    );
    expect(() => leastDisclosure({ ...base, p: 1 })).toThrow(
      "leastDisclosure: p must be in (0, 1), got 1",
    );
  });
});
