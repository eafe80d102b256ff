import type Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { capacityPath } from "../../../lib/model/time/capacityPath.js";
import { roundedDoubles } from "../../../lib/model/pomdp/numbers.js";
import type { Pomdp } from "../../../lib/model/pomdp/pomdp.js";
import { worthAt } from "../../../lib/model/pomdp/envelope.js";
import {
  patientCutoff,
  rational,
  scenarioSettings,
  scenarios,
  solveOutsiders,
} from "../../../lib/index.js";
import { exportOutsiders, outsidersProblems } from "./exportOutsiders.js";
import { fractions } from "./fractions.js";
import { bestTree } from "./policyTrees.js";
import { readPomdp, worthOfFile } from "./readPomdp.js";
import { solvePomdp } from "./solvePomdp.js";
import { tiger } from "./tiger.js";
import { writePomdp } from "./writePomdp.js";
import { scheduleOf } from "../../../lib/model/time/scenarios.js";

const beliefs = Array.from({ length: 41 }, (_, i) => rational(i).div(40));
const press = { A: "1", gamma: "1", delta: "3" };

/** Hedge or press, and pressing shows the type: the problem behind the patient cutoff. */
const revealing: Pomdp = {
  states: ["strong", "weak"],
  actions: ["hedge", "press"],
  observations: ["shown-strong", "shown-weak"],
  transition: {
    hedge: [
      [1, 0],
      [0, 1],
    ],
    press: [
      [1, 0],
      [0, 1],
    ],
  },
  observation: {
    hedge: [
      ["1/2", "1/2"],
      ["1/2", "1/2"],
    ],
    press: [
      [1, 0],
      [0, 1],
    ],
  },
  reward: { hedge: [-1, -1], press: [-3, 1] },
};

describe("solvePomdp", () => {
  it("solves the tiger as pomdp-solve does: 1.661560 over ten steps, 1.933439 in the long run, discount 0.75", () => {
    // R package pomdp, reference of `regret` and README: solve_POMDP(Tiger).
    expect(
      worthAt(roundedDoubles, solvePomdp(Array(10).fill(tiger), { discount: 0.75 })[0]!, 0.5),
    ).toBeCloseTo(1.66156, 6);
    const longRun = solvePomdp(Array(80).fill(tiger), { discount: 0.75 })[0]!;
    expect(worthAt(roundedDoubles, longRun, 0.5)).toBeCloseTo(1.933439, 6);
    const lines = longRun.map(({ line, plan }) => [
      ...line.map((value) => Number(value.toFixed(6))),
      plan.action,
    ]);
    for (const published of [
      [-98.549921, 11.450079, "open-left"],
      [-10.854299, 6.516937, "listen"],
      [1.933439, 1.933439, "listen"],
      [6.516937, -10.854299, "listen"],
      [11.450079, -98.549921, "open-right"],
    ])
      expect(lines).toContainEqual(published);
  });

  it("switches from listening to opening at 9/10 in a last step, exactly", () => {
    const [last] = solvePomdp([tiger], { discount: 1, numbers: fractions });
    expect(last!.map(({ from, plan }) => [from.toFraction(), plan.action])).toEqual([
      ["0", "open-left"],
      ["1/10", "listen"],
      ["9/10", "open-right"],
    ]);
  });

  it.each([
    ["the tiger", tiger, 3],
    ["pressing that reveals", revealing, 3],
  ])(
    "finds for %s what trying every plan finds, exactly, at every belief of a grid",
    (_, problem, horizon) => {
      for (let steps = 1; steps <= horizon; steps++) {
        const [first] = solvePomdp(Array<Pomdp>(steps).fill(problem), {
          discount: "4/5",
          numbers: fractions,
        });
        for (const belief of beliefs)
          expect(worthAt(fractions, first!, belief).toFraction()).toBe(
            bestTree(problem, steps, rational("4/5"), belief).toFraction(),
          );
      }
    },
  );

  it("has doubles and fractions agree on years that differ", () => {
    const problems = outsidersProblems({
      ...scenarioSettings(scheduleOf(scenarios.crisis, 2025, 2030)),
      pressingReveals: true,
    });
    const float = solvePomdp(problems, { discount: 0.9 })[0]!;
    const exact = solvePomdp(problems, { discount: "0.9", numbers: fractions })[0]!;
    expect(float).toHaveLength(exact.length);
    for (const belief of [0, 0.2, 0.5, 0.75, 1])
      expect(worthAt(roundedDoubles, float, belief)).toBeCloseTo(
        (worthAt(fractions, exact, rational(belief)) as Fraction).valueOf(),
        9,
      );
  });

  it("keeps no line that is highest nowhere", () => {
    for (const envelope of solvePomdp(Array(12).fill(tiger), { discount: 0.75 }))
      envelope.forEach(({ from, line }, i) => {
        const to = envelope[i + 1]?.from ?? 1;
        expect(to).toBeGreaterThan(from);
        const middle = (from + to) / 2;
        const worth = middle * line[0] + (1 - middle) * line[1];
        for (const other of envelope)
          if (other.line !== line)
            expect(middle * other.line[0] + (1 - middle) * other.line[1]).toBeLessThan(worth);
      });
  });

  it("reaches the patient cutoff, exactly for each number of years", () => {
    for (const years of [1, 2, 5, 12]) {
      const [first] = solvePomdp(Array<Pomdp>(years).fill(revealing), {
        discount: "9/10",
        numbers: fractions,
      });
      const hedge = first!.find(({ plan }) => plan.action === "hedge")!;
      expect(hedge.from.toFraction()).toBe(patientCutoff(press, "9/10", years).toFraction());
    }
    expect(patientCutoff(press, "9/10", 200).valueOf()).toBeCloseTo(10 / 11, 6);
  });

  it.each([
    [[], "solvePomdp: horizon must be a whole number from 1 to 1000, got 0"],
    [
      { length: 1e6 } as Pomdp[],
      "solvePomdp: horizon must be a whole number from 1 to 1000, got 1000000",
    ],
    [
      [
        {
          ...tiger,
          transition: {
            ...tiger.transition,
            listen: [
              [0.9, 0],
              [0, 1],
            ],
          },
        },
      ],
      "solvePomdp: transition of listen from tiger-left must sum to 1, got 0.9",
    ],
    [
      [
        {
          ...tiger,
          observation: {
            ...tiger.observation,
            listen: [
              [1.2, -0.2],
              [0, 1],
            ],
          },
        },
      ],
      "solvePomdp: observation of listen in tiger-left must be in [0, 1], got 6/5",
    ],
  ] as [Pomdp[], string][])("refuses %#", (steps, message) => {
    expect(() => solvePomdp(steps, { discount: 0.5 })).toThrow(message);
  });
});

describe("writePomdp", () => {
  it("writes a file whose own numbers, read back and played out, are worth the same", () => {
    const settings = {
      ...scenarioSettings(scheduleOf(scenarios.crisis, 2025, 2027)),
      pressingReveals: true,
    };
    const problems = outsidersProblems(settings);
    const file = readPomdp(exportOutsiders(settings, 0.9));
    expect(worthOfFile(file, 4)).toBeCloseTo(
      worthAt(roundedDoubles, solvePomdp(problems, { discount: 0.9 })[0]!, settings.p),
      9,
    );
  });

  it.each([
    [{ start: 2 }, "writePomdp: start must be in [0, 1], got 2"],
    [{ discount: 3 }, "writePomdp: discount must be in [0, 1], got 3"],
    [{ title: "two\nlines" }, 'writePomdp: title must be one line, got "two\\nlines"'],
  ])("refuses %#, which the format cannot say", (changes, message) => {
    expect(() =>
      writePomdp([tiger], { discount: 0.9, start: 0.5, title: "tiger", ...changes }),
    ).toThrow(message);
    expect(() =>
      writePomdp([{ ...tiger, observations: ["hear left", "hear-right"] }], {
        discount: 0.9,
        start: 0.5,
        title: "tiger",
      }),
    ).toThrow('writePomdp: names must be letters, digits, - and _, got "hear left"');
  });

  it("refuses steps that do not fit together", () => {
    expect(() =>
      writePomdp([tiger, revealing], { discount: 0.9, start: 0.5, title: "two games" }),
    ).toThrow(
      "writePomdp: states of step 1 must be those of step 0, tiger-left, tiger-right, got strong, weak",
    );
  });
});

describe("solveOutsiders", () => {
  const settings = scenarioSettings(scheduleOf(scenarios.crisis));

  it("is the static cutoff in each year when pressing reveals nothing: the future is the same whatever is done", () => {
    for (const { hedgeFrom, before, year } of solveOutsiders(settings, 0.9).years) {
      const { grown } = { grown: 1.12 ** (year - 2025) };
      if (before.every(({ begins }) => !begins))
        expect(hedgeFrom).toBeCloseTo(2 / (1 + 3 * grown), 9);
    }
  });

  it("hedges less when pressing reveals: outsiders press to find out", () => {
    const revealed = solveOutsiders({ ...settings, pressingReveals: true }, 0.9).years;
    const hidden = solveOutsiders(settings, 0.9).years;
    revealed
      .slice(0, -1)
      .forEach(({ hedgeFrom }, t) => expect(hedgeFrom!).toBeGreaterThan(hidden[t]!.hedgeFrom!));
    expect(revealed.at(-1)!.hedgeFrom).toBeCloseTo(hidden.at(-1)!.hedgeFrom!, 12);
  });

  it("agrees with the plain POMDP where investment costs too much to begin", () => {
    const costly = { ...settings, c: 50, pressingReveals: true };
    const without = outsidersProblems({
      ...costly,
      schedule: costly.schedule.map((year) => ({ ...year, investing: 0 })),
    });
    expect(solveOutsiders(costly, 0.9).worth).toBeCloseTo(
      worthAt(roundedDoubles, solvePomdp(without, { discount: 0.9 })[0]!, 0.75),
      9,
    );
  });

  it("hears news of a weak China as often right as of a strong one: two years, by hand", () => {
    const fog = { quotas: 0, regulation: 0, exportControls: 0, patents: 0 };
    const year = (year: number) => ({
      year,
      opacity: fog,
      growth: 0,
      investing: 0,
      discloses: false,
    });
    const two = {
      ...{ ...settings, A: 2, gamma: 4, delta: 8, p: 0.5, alpha0: 0.75, lambda: 0, c: 50 },
      schedule: [year(2025), year(2026)],
    };
    // At even odds either reply costs 2; news then says strong or weak, each as likely and right in 3 of 4. After
    // strong news hedging costs 2; after weak news pressing is worth 3/4 · 4 − 1/4 · 8.
    expect(solveOutsiders(two, 0.9).worth).toBeCloseTo(-2 + 0.9 * (0.5 * -2 + 0.5 * 1), 12);
    // What is named strong loses when pressed, and its news bears its name; so for weak.
    const [{ states, actions, observations, observation, reward }] = outsidersProblems(two) as [
      Pomdp,
    ];
    expect(states.map((name, k) => [name, observations[k], reward["P"]![k]])).toEqual([
      ["strong", "strong-news", -8],
      ["weak", "weak-news", 4],
    ]);
    expect(actions).toEqual(["H", "P"]);
    for (const reply of actions)
      expect(observation[reply]!.map((chances, k) => chances[k])).toEqual([0.75, 0.75]);
  });

  it("begins to invest at once when it is free and helps, and never when it costs", () => {
    const useful = { ...settings, c: 0, nu: 1, tau: 0, omegaK: 1, p: 0.4 };
    expect(solveOutsiders(useful, 0.9).years[0]!.before.some(({ begins }) => begins)).toBe(true);
    expect(
      solveOutsiders({ ...useful, c: 50 }, 0.9).years.every(({ before }) =>
        before.every(({ begins }) => !begins),
      ),
    ).toBe(true);
  });

  it("is worth what trying every reply and every beginning at each belief gives", () => {
    for (const changes of [
      { pressingReveals: true, c: 0.05, tau: 0, nu: 0.8, omegaK: 1, delta: 4, p: 0.3 },
      { pressingReveals: false, c: 0.02, tau: 1, nu: 0.9, omegaK: 0.9, delta: 5, p: 0.2 },
    ]) {
      const short = { ...settings, ...changes, schedule: scheduleOf(scenarios.crisis, 2025, 2028) };
      const years = outsidersProblems(short);
      const news = years.map(({ observation }) => Number(observation["H"]![0][0]));
      const worth = (t: number, b: number, start: number | null): number => {
        if (t === years.length) return 0;
        return Math.max(
          ...(start === null ? [null, t] : [start]).flatMap((begun) => {
            const capacity = capacityPath(
              years.map((_, k) => (begun !== null && k >= begun ? 1 : 0)),
              short,
            )[t]!;
            const loss = short.delta * 1.12 ** t * (1 - short.omegaK * capacity);
            const cost = begun === null ? 0 : short.c;
            const seen = (right: number): number => {
              const chance = b * right + (1 - b) * (1 - right);
              return chance === 0 ? 0 : chance * worth(t + 1, (b * right) / chance, begun);
            };
            const later = (right: number): number => 0.9 * (seen(right) + seen(1 - right));
            return [
              -1 - cost + later(news[t]!),
              b * -loss + (1 - b) - cost + later(short.pressingReveals ? 1 : news[t]!),
            ];
          }),
        );
      };
      expect(solveOutsiders(short, 0.9).worth).toBeCloseTo(worth(0, short.p, null), 10);
    }
  });

  it("refuses a horizon that would never end", () => {
    const long = { ...settings, schedule: scheduleOf(scenarios.crisis, 2025, 2064) };
    expect(() => solveOutsiders(long, 0.9)).toThrow(
      "solveOutsiders: a schedule must have at most 16 years, got 40",
    );
    expect(() => worthAt(roundedDoubles, solvePomdp([tiger], { discount: 1 })[0]!, NaN)).toThrow(
      "pieceAt: belief must be in [0, 1], got NaN",
    );
  });

  it("refuses what it does not model", () => {
    expect(() => solveOutsiders({ ...settings, epsilon: 0.1 }, 0.9)).toThrow(
      "solveOutsiders: epsilon must be 0",
    );
    expect(() =>
      exportOutsiders(
        { ...settings, schedule: scheduleOf({ ...scenarios.crisis, disclosesFrom: 2030 }) },
        0.9,
      ),
    ).toThrow("exportOutsiders: China must be silent in every year, but discloses in 2030");
    expect(() => solveOutsiders({ ...settings, eta: 0.1 }, 0.9)).toThrow(
      "solveOutsiders: eta must be 0, since the type is fixed here, got 0.1",
    );
    expect(() =>
      solveOutsiders(
        { ...settings, schedule: scheduleOf({ ...scenarios.crisis, disclosesFrom: 2030 }) },
        0.9,
      ),
    ).toThrow("solveOutsiders: China must be silent in every year, but discloses in 2030");
    expect(() => solveOutsiders(settings, 1)).toThrow(
      "solveOutsiders: beta must be in [0, 1), got 1",
    );
  });
});
