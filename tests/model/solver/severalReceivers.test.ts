import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEfg } from "../../../lib/model/efg/readEfg.js";
import { writeEfg } from "../../../lib/model/efg/writeEfg.js";
import { signallingGame } from "../../../lib/model/solver/signallingGame.js";
import { solve } from "../../../lib/model/solver/solve.js";
import { solutionText } from "../../../lib/model/solver/solutionText.js";

/** Two receivers who want to do the same, on the left in the first state and on the right in the second, and a sender who wants it too. */
const meeting = (first: number, second: number) =>
  ({
    left: { left: [first, first, first], right: [0, 0, 0] },
    right: { left: [0, 0, 0], right: [second, second, second] },
  }) as const;
const game = signallingGame({
  players: ["Sender", "P", "Q"],
  types: { s: "1/3", t: "2/3" },
  messages: {
    one: { payoffs: { s: meeting(2, 1), t: meeting(1, 2) } },
    two: { payoffs: { s: meeting(2, 1), t: meeting(1, 2) } },
  },
});

describe("several receivers whose payoffs depend on each other's replies", () => {
  const solution = solve(game);

  it("gives the pure equilibria and says that it gives no more", () => {
    expect([solution.found, solution.components]).toEqual(["pure", []]);
    expect(solutionText(solution)).toContain("Mixed equilibria were not looked for.");
    expect(solution.pure[0]!.survives).toEqual({ intuitive: null, d1: null });
  });

  it("finds what trying by hand finds: the receivers meet after each message, on whichever side", () => {
    // After a message that is sent both meet: each side is best to itself at any belief. Where the types part, each
    // must not gain by the other's message; where they pool, the message not sent must meet on no better side.
    const met = solution.pure.map(({ sender, receiver }) =>
      ["s", "t"]
        .map((type) => receiver[`${sender[type]!}:P`]!)
        .concat(sender["s"] === sender["t"] ? "together" : "apart")
        .join(" "),
    );
    for (const { receiver } of solution.pure)
      for (const message of ["one", "two"])
        expect(receiver[`${message}:P`]).toBe(receiver[`${message}:Q`]);
    expect([...new Set(met)].sort()).toEqual([
      "left left apart",
      "left left together",
      "left right apart",
      "right right apart",
      "right right together",
    ]);
    // Two ways to part, in three kinds; two messages to pool on, on two sides, the other met on the same side.
    expect(solution.pure).toHaveLength(2 * 3 + 2 * 2);
  });

  it("numbers what comes about from one on, in the order in which it is listed", () => {
    const comes = solution.pure.map(({ sender, receiver }) =>
      ["s", "t"].flatMap((type) => [sender[type], receiver[`${sender[type]!}:P`]]).join(" "),
    );
    expect(new Set(comes).size).toBe(10);
    expect(solution.pure.map(({ outcome }) => outcome)).toEqual(comes.map((_, k) => k + 1));
  });

  it("writes it for Gambit and reads it again", () => {
    expect(readEfg(writeEfg(game))).toEqual(game);
  });
});

/** By type, message, reply of the first receiver and of the second: what the sender and the two are paid. */
type Paid = readonly (readonly (readonly (readonly (readonly number[])[])[])[])[];
type Pair = readonly [first: number, second: number];

const [two, pairs] = [[0, 1], [0, 1].flatMap((a) => [0, 1].map((b): Pair => [a, b]))];

/** Every pure equilibrium from the definition, in whole numbers: messages by type, then both replies to each message. */
function byTrial(paid: Paid, weights: readonly number[]): string[] {
  /** Whether both replies to a message are best to each other where the types weigh p to q. */
  const areBest = (m: number, [a, b]: Pair, [p, q]: readonly number[]): boolean => {
    const worth = (receiver: number, x: number, y: number): number =>
      p! * paid[0]![m]![x]![y]![receiver]! + q! * paid[1]![m]![x]![y]![receiver]!;
    return two.every((x) => worth(1, a, b) >= worth(1, x, b) && worth(2, a, b) >= worth(2, a, x));
  };
  /** Beliefs at which one of two replies begins to be best, and both ends: what is best somewhere is best at one of them. */
  const tried = (m: number): (readonly number[])[] => [
    [0, 1],
    [1, 0],
    ...pairs.flatMap(([a, b]) =>
      [1, 2].map((receiver) => {
        const gain = (t: number): number =>
          paid[t]![m]![a]![b]![receiver]! -
          paid[t]![m]![receiver === 1 ? 1 - a : a]![receiver === 2 ? 1 - b : b]![receiver]!;
        return [Math.abs(gain(1)), Math.abs(gain(0))];
      }),
    ),
  ];
  return pairs.flatMap((sent) =>
    pairs.flatMap((first) =>
      pairs.flatMap((second) => {
        const replies = [first, second];
        const at = (t: number, m: number): number =>
          paid[t]![m]![replies[m]![0]]![replies[m]![1]]![0]!;
        const isBelieved = (m: number): boolean => {
          const come = two.map((t) => (sent[t] === m ? weights[t]! : 0));
          const beliefs = come.some((w) => w > 0)
            ? [come]
            : tried(m).filter(([p, q]) => p! + q! > 0);
          return beliefs.some((belief) => areBest(m, replies[m]!, belief));
        };
        return two.every((t) => at(t, sent[t]!) >= at(t, 1 - sent[t]!)) && two.every(isBelieved)
          ? [[...sent, ...first, ...second].join("")]
          : [];
      }),
    ),
  );
}

const small = fc.integer({ min: 0, max: 2 });
const four = fc.array(small, { minLength: 4, maxLength: 4 });
/** Payoffs of one type after one message: any, or such that the receivers' come apart. */
const cell = (isApart: boolean) =>
  isApart
    ? fc
        .tuple(four, four)
        .map(([sender, own]) =>
          two.map((a) => two.map((b) => [sender[a]! + sender[2 + b]!, own[a]!, own[2 + b]!])),
        )
    : fc.array(
        fc.array(fc.array(small, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
        { minLength: 2, maxLength: 2 },
      );

describe("two receivers, against every pure profile by trial", () => {
  it.each([
    ["come apart", true],
    ["depend on each other's replies", false],
  ])("finds the pure equilibria where payoffs %s", (_, isApart) => {
    let met = 0;
    const row = fc.array(cell(isApart), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 2 }),
        fc.constantFrom([1, 2], [1, 1], [0, 1]),
        (paid, weights) => {
          const sum = weights[0]! + weights[1]!;
          const table = (t: number, m: number) =>
            Object.fromEntries(
              two.map((a) => [
                `r${a}`,
                Object.fromEntries(
                  two.map((b) => [`r${b}`, paid[t]![m]![a]![b]! as [number, number, number]]),
                ),
              ]),
            );
          const drawn = signallingGame({
            players: ["Sender", "P", "Q"],
            types: { t0: `${weights[0]}/${sum}`, t1: `${weights[1]}/${sum}` },
            messages: Object.fromEntries(
              two.map((m) => [`m${m}`, { payoffs: { t0: table(0, m), t1: table(1, m) } }]),
            ),
          });
          const found = solve(drawn, { pure: true }).pure.map(({ sender, receiver }) =>
            [
              sender["t0"],
              sender["t1"],
              ...two.flatMap((m) => ["P", "Q"].map((who) => receiver[`m${m}:${who}`])),
            ]
              .map((label) => label!.slice(1))
              .join(""),
          );
          const tried = byTrial(paid, weights);
          met += tried.length;
          expect(found.sort()).toEqual(tried.sort());
        },
      ),
      { seed: 1989, numRuns: process.env["CI"] ? 2000 : 60 },
    );
    expect(met).toBeGreaterThan(40);
  });
});
