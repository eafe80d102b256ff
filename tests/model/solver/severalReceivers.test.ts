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

  it("writes it for Gambit and reads it again", () => {
    expect(readEfg(writeEfg(game))).toEqual(game);
  });
});
