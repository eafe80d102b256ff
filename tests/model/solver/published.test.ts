import { describe, expect, it } from "vitest";
import type Fraction from "fraction.js";
import { rational } from "../../../lib/model/game/rational.js";
import {
  signallingGame,
  type PayoffList,
  type ReplyTable,
} from "../../../lib/model/solver/signallingGame.js";
import { writeEfg } from "../../../lib/model/efg/writeEfg.js";
import { readEfg } from "../../../lib/model/efg/readEfg.js";
import { solve } from "../../../lib/model/solver/solve.js";
import { jobMarket } from "../efg/files.js";
import { isEquilibrium } from "./referee.js";
import { profilesIn, rejected } from "./assessments.js";
import { supportedBeliefs } from "./supportedBeliefs.js";

/** Cho and Kreps (1987), "Signaling games and stable equilibria", Figure I: 1 for the breakfast one likes, 2 for no duel. */
const beerQuiche = signallingGame({
  title: "Beer and quiche",
  types: { surly: "9/10", wimp: "1/10" },
  messages: {
    beer: {
      payoffs: { surly: { not: [3, 1], duel: [1, 0] }, wimp: { not: [2, 0], duel: [0, 1] } },
    },
    quiche: {
      payoffs: { surly: { not: [2, 1], duel: [0, 0] }, wimp: { not: [3, 0], duel: [1, 1] } },
    },
  },
});

/** A message that ends the game, another with three replies, one of them a hedge best at middling beliefs. */
const outsideOption = signallingGame({
  types: { good: "1/2", bad: "1/2" },
  messages: {
    out: { payoffs: { good: [2, 0], bad: [1, 0] } },
    in: {
      payoffs: {
        good: { buy: [3, 4], wait: [2, 3], leave: [0, 0] },
        bad: { buy: [3, 0], wait: [0, 3], leave: [0, 4] },
      },
    },
  },
});

describe("beer and quiche", () => {
  const solution = solve(beerQuiche);

  it("has two pooling outcomes and nothing else", () => {
    expect(
      solution.pure.map(({ sender, receiver }) => [
        sender["surly"],
        sender["wimp"],
        receiver["beer"],
        receiver["quiche"],
      ]),
    ).toEqual([
      ["beer", "beer", "not", "duel"],
      ["quiche", "quiche", "duel", "not"],
    ]);
    expect(solution.components).toHaveLength(2);
    expect(rejected(solution)).toEqual([]);
  });

  it("holds up quiche by the belief that a beer drinker is surly with probability at most one half", () => {
    const quiche = solution.pure[1]!;
    expect(quiche.beliefs["beer"]!.map((x) => x.toFraction())).toEqual(["0", "1/2"]);
    expect(quiche.beliefs["quiche"]!.map((x) => x.toFraction())).toEqual(["9/10", "9/10"]);
  });

  it("keeps beer and loses quiche by the Intuitive Criterion", () => {
    expect(solution.pure.map(({ survives }) => survives)).toEqual([
      { intuitive: true, d1: true },
      { intuitive: false, d1: false },
    ]);
  });
});

describe("the job market (Watson 2013, Figure 29.1)", () => {
  const solution = solve(readEfg(jobMarket));

  it("separates by education, or pools without it on a low opinion of the educated", () => {
    expect(
      solution.pure.map(({ sender, receiver }) => [
        sender["High"],
        sender["Low"],
        receiver["E"],
        receiver["N"],
      ]),
    ).toEqual([
      ["E", "N", "M", "C"],
      ["N", "N", "C", "C"],
    ]);
    expect(solution.pure[1]!.beliefs["E"]!.map((x) => x.toFraction())).toEqual(["0", "2/5"]);
    expect(rejected(solution)).toEqual([]);
  });

  it("keeps separation alone by the Intuitive Criterion, mixed replies to education included", () => {
    expect(solution.pure.map(({ survives }) => survives.intuitive)).toEqual([true, false]);
    expect(solution.components.map(({ survives }) => survives.intuitive)).toEqual(["all", "none"]);
    expect(solution.components[1]!.receiver.map((r) => r["E"]!["M"]!.toFraction())).toEqual([
      "0",
      "2/3",
    ]);
  });
});

describe("a game with an outside option and three replies", () => {
  const solution = solve(outsideOption);

  it("is solved within the referee's rules", () => {
    expect(solution.components.length).toBeGreaterThan(0);
    expect(rejected(solution)).toEqual([]);
  });

  it("keeps both types out by waiting or leaving, with every belief interval that supports the reply", () => {
    const out = solution.pure.filter(
      ({ sender }) => sender["good"] === "out" && sender["bad"] === "out",
    );
    expect(
      out.map(({ receiver, beliefs }) => [
        receiver["in"],
        ...beliefs["in"]!.map((x) => x.toFraction()),
      ]),
    ).toEqual([
      ["wait", "1/4", "3/4"],
      ["leave", "0", "1/4"],
    ]);
  });
});

/** Payoffs of a receiver who is paid minus the squared distance of its reply from a target. */
const aims = (replies: readonly string[], target: string, sender: (reply: Fraction) => Fraction) =>
  Object.fromEntries(
    replies.map((reply) => {
      const miss = rational(reply).sub(rational(target));
      return [reply, [sender(rational(reply)), miss.mul(miss).neg()] as const];
    }),
  );

describe("education after Spence (1973) with productivities 1, 2 and 3, and 0, 1 or 3 years of school", () => {
  const cost = { 1: rational("3/2"), 2: rational("3/4"), 3: rational("1/4") } as const;
  const game = signallingGame({
    types: { 1: "1/3", 2: "1/3", 3: "1/3" },
    messages: Object.fromEntries(
      [0, 1, 3].map((years) => [
        `years ${years}`,
        {
          payoffs: Object.fromEntries(
            ([1, 2, 3] as const).map((type) => [
              String(type),
              aims(["1", "2", "3"], String(type), (wage) => wage.sub(cost[type].mul(years))),
            ]),
          ),
        },
      ]),
    ),
  });
  const { pure } = solve(game);
  const says = (k: number): string => Object.values(pure[k]!.sender).join(", ");

  it("separates in one way: the first stays off, 2 - 3/4 > 3 - 9/4 and 3 - 3/4 > 2 - 1/4 part the others", () => {
    const apart = pure.filter(({ sender }) => new Set(Object.values(sender)).size === 3);
    expect(apart.map(({ sender, receiver }) => [sender, receiver])).toEqual([
      [
        { 1: "years 0", 2: "years 1", 3: "years 3" },
        { "years 0": "1", "years 1": "2", "years 3": "3" },
      ],
    ]);
    expect(apart[0]!.survives).toEqual({ intuitive: true, d1: true, divinity: true });
  });

  it("pools without school at the mean wage 2, and loses that: in three years only the ablest gains, 3 - 3/4 > 2", () => {
    const k = pure.findIndex((_, i) => says(i) === "years 0, years 0, years 0");
    expect(pure[k]!.receiver["years 0"]).toBe("2");
    expect(pure[k]!.payoffs["3"]!.toFraction()).toBe("2");
    expect(pure[k]!.survives).toEqual({ intuitive: false, d1: false, divinity: false });
  });
});

describe("cheap talk after Crawford and Sobel (1982) with three states", () => {
  const replies = ["0", "1/2", "1", "3/2", "2"];
  const states = ["0", "1", "2"];
  /** What the states get in the pure equilibria, when the sender wants b more than the state. */
  const induced = (b: string): string[] => {
    const message = {
      payoffs: Object.fromEntries(
        states.map((state) => [
          state,
          aims(replies, state, (reply) => {
            const miss = reply.sub(rational(state)).sub(rational(b));
            return miss.mul(miss).neg();
          }),
        ]),
      ),
    };
    const game = signallingGame({
      types: new Map(states.map((state) => [state, "1/3"])),
      messages: { one: message, two: message, three: message },
    });
    const met = solve(game, { pure: true }).pure.map(({ sender, receiver }) =>
      states.map((state) => receiver[sender[state]!]).join(" "),
    );
    return [...new Set(met)].sort();
  };

  // A state moves where another reply is nearer to its ideal, the state plus b: with b = 1/5 none of these does.
  it.each([
    ["1/5", ["0 1 2", "0 3/2 3/2", "1 1 1", "1/2 1/2 2"]],
    // State 0 would be taken for 1, at 1/3 from its ideal 2/3, and state 1 for 2; but 3/2 is farther than 0.
    ["2/3", ["0 3/2 3/2", "1 1 1"]],
    ["2", ["1 1 1"]],
  ] as const)("tells the less the more the sender wants: b = %s", (b, expected) => {
    expect(induced(b)).toEqual([...expected].sort());
  });
});

describe("voluntary disclosure after Dye (1985)", () => {
  const prices = ["0", "4/3", "2", "4"];
  const value = { good: "4", bad: "0", uninformed: "2" } as const;
  const types = ["good", "bad", "uninformed"] as const;
  const message = (can: readonly string[]) => ({
    payoffs: Object.fromEntries(
      types.map((type) => [
        type,
        can.includes(type) ? aims(prices, value[type], (price) => price) : null,
      ]),
    ),
  });
  const { components, pure } = solve(
    signallingGame({
      types: { good: "1/4", bad: "1/4", uninformed: "1/2" },
      messages: {
        "show good": message(["good"]),
        "show bad": message(["bad"]),
        silence: message(types),
      },
    }),
  );

  it("hides bad news behind those who have none, at (0 / 4 + 2 / 2) / (3 / 4) = 4/3, and has no other equilibrium", () => {
    expect(pure.map(({ sender, receiver }) => [sender, receiver])).toEqual([
      [
        { good: "show good", bad: "silence", uninformed: "silence" },
        { "show good": "4", "show bad": "0", silence: "4/3" },
      ],
    ]);
    expect(components).toHaveLength(1);
    expect(components[0]!.dimension).toBe(0);
  });
});

describe("cheap talk with two audiences after Farrell and Gibbons (1989)", () => {
  /** The sender's gain where an audience knows the first state, and where it knows the second. */
  type Gains = readonly [number, number];
  const game = (...audiences: readonly Gains[]) => {
    const leaf = (state: number, replies: readonly number[]): PayoffList => [
      audiences.reduce((sum, gains, k) => sum + (replies[k] === state ? gains[state]! : 0), 0),
      ...(replies.map((reply) => (reply === state ? 1 : 0)) as [number, ...number[]]),
    ];
    const table = (state: number, replies: readonly number[]): ReplyTable =>
      replies.length === audiences.length
        ? leaf(state, replies)
        : { first: table(state, [...replies, 0]), second: table(state, [...replies, 1]) };
    const message = { payoffs: { s: table(0, []), t: table(1, []) } };
    return signallingGame({
      players: ["Sender", ...(["P", "Q"].slice(0, audiences.length) as [string, ...string[]])],
      types: { s: "1/2", t: "1/2" },
      messages: { one: message, two: message },
    });
  };
  const separates = (...audiences: readonly Gains[]): boolean =>
    solve(game(...audiences)).pure.some(({ sender }) => sender["s"] !== sender["t"]);

  it("tells two audiences what it would tell neither: each would be misled, and misleading one costs the other", () => {
    expect([separates([3, -1]), separates([-1, 3]), separates([3, -1], [-1, 3])]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("keeps from two audiences what it would tell one", () => {
    expect([separates([1, 1]), separates([1, 1], [-2, -2])]).toEqual([true, false]);
  });

  it("finds every equilibrium, the gains being a sum, and writes and reads both receivers", () => {
    const both = game([3, -1], [-1, 3]);
    const solution = solve(both);
    expect(solution.found).toBe("all");
    for (const { sender, receiver } of solution.components.flatMap(profilesIn)) {
      const beliefs = supportedBeliefs(both, sender, receiver);
      expect(isEquilibrium(both, { sender, receiver, beliefs })).toBe(true);
    }
    expect(writeEfg(readEfg(writeEfg(both)))).toBe(writeEfg(both));
    expect(solve(readEfg(writeEfg(both))).components).toHaveLength(solution.components.length);
  });
});
