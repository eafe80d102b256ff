import { describe, expect, it } from "vitest";
import { assumedAtFirst, assumptionsTable, conclusions, evidenceFor } from "../../lib/index.js";
import { switches } from "../../lib/model/conclusions/switches.js";

describe("the table of assumptions", () => {
  const now = (changes = {}): unknown[] =>
    assumptionsTable({ ...assumedAtFirst(), ...changes }).rows.map((row) => row[3]);

  it("numbers eleven assumptions and says what each is now", () => {
    const { rows } = assumptionsTable(assumedAtFirst());
    expect(rows.map(([number]) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(now()).toEqual([
      ...Object.values(switches).map(({ value }) => value),
      "δ > A",
      "being pressed",
      "from 2032",
    ]);
  });

  it.each(Object.entries(switches).map(([name, { options }], row) => ({ name, options, row })))(
    "shows each option of $name in its own row, and in no other",
    ({ name, options, row }) => {
      for (const option of options) {
        const expected = now();
        expected[row] = option;
        expect(now({ [name]: option })).toEqual(expected);
      }
    },
  );

  it("says what hurts more, whether δ exceeds A, when alternatives come, and that a sure type is as believed", () => {
    const ends = (changes: object): unknown[] => now(changes).slice(8);
    expect(ends({ kappa: 1, phiD: 2 })[1]).toBe("publishing");
    expect(ends({ kappa: 2, phiD: 2 })[1]).toBe("both alike");
    expect(ends({ A: 3, delta: 3 })[0]).toBe("δ ≤ A");
    expect(ends({ investsFrom: 2030, tau: 4 })[2]).toBe("from 2035");
    for (const p of [0, 1]) expect(now({ p, truth: "weak" })[6]).toBe("as believed, for sure");
  });
});

describe("the conclusions", () => {
  it("all hold at first but that of the only equilibrium", () => {
    const drawn = conclusions(evidenceFor(assumedAtFirst()));
    expect(drawn).toHaveLength(9);
    expect(drawn.filter(({ holds }) => holds !== "yes").map(({ claim }) => claim)).toEqual([
      "It is the only one",
    ]);
  });

  it("calls nothing the only equilibrium where there is none", () => {
    const found = evidenceFor({
      ...assumedAtFirst(),
      ...{ reading: "paper", p: 0.25, phiD: 1, kappa: 2, harm: "the weak twice as much" },
    });
    expect(found.sets).toEqual([]);
    // A hedged silence that outsiders would press is no equilibrium, so its being the only one does not arise.
    expect(conclusions(found)[2]!.holds).toBe("does not arise");
  });

  it("counts neither for nor against the paper what cannot arise, or is not known", () => {
    const states = (changes: object): Record<string, string> =>
      Object.fromEntries(
        conclusions(evidenceFor({ ...assumedAtFirst(), ...changes })).map(({ claim, holds }) => [
          claim,
          holds,
        ]),
      );
    const [only, pool, peak, eroded] = [
      "It is the only one",
      "Opacity lengthens the pooling phase",
      "The force of silence peaks in 2030–2032",
      "Alternatives erode it in the end",
    ] as const;
    // With hedging this dear, no year has a margin above 0.
    const dear = states({ A: 10 });
    expect([dear[only], dear[pool], dear[peak], dear[eroded]]).toEqual(
      Array(4).fill("does not arise"),
    );
    expect(dear["Silence makes outsiders hedge"]).toBe("no");
    expect(states({ type: "can change" })[pool]).toBe("not known");
    expect(states({ attitude: "prepare for the worst" })[only]).toBe("not known");
    expect(states({ growth: 0 })[peak]).toBe("no");
  });

  it("follows a rule of the reader’s own", () => {
    const found = evidenceFor(assumedAtFirst());
    const changed = conclusions(found, { hedging: () => false, peaks: () => false });
    expect(changed.filter(({ holds }) => holds !== "yes").map(({ claim }) => claim)).toEqual([
      "Silence makes outsiders hedge",
      "It is the only one",
      "The force of silence peaks in 2030–2032",
    ]);
    expect(changed[0]!.here).toMatch(/^They press/);
  });
});
