import { describe, expect, it } from "vitest";
import { rational } from "../../../lib/model/game/rational.js";
import { paperGame } from "../../../lib/model/solver/paperGame.js";
import { isEquilibrium } from "./referee.js";
import { signallingGame } from "../../../lib/model/solver/signallingGame.js";
import { solve } from "../../../lib/model/solver/solve.js";
import type { Strategy } from "../../../lib/model/solver/solution.js";
import { beliefsFor, isMixtureOf, rejected } from "./assessments.js";
import { vector } from "./paper.js";
import { firstOf } from "../../long.js";

const readings = ["verifiable", "soft", { audited: "1/3" }] as const;

/** Every boundary of the paper's game: kappa = phiD, p = muStar, phiD = 0, kappa = 0, A = delta, A > delta, p = 0, p = 1. */
const vectors = [1, 3, 4].flatMap((A) =>
  [0, 1].flatMap((phiD) =>
    [0, "1/2", 1, "3/2", 2].flatMap((kappa) =>
      [0, "1/4", "1/2", "3/4", 1].map((p) => vector(A, 1, 3, phiD, kappa, p)),
    ),
  ),
);

describe("solve", () => {
  it.each(readings)(
    "returns nothing that the referee rejects, on every boundary, reading %j",
    (reading) => {
      for (const parameters of vectors)
        expect(rejected(solve(paperGame(parameters, reading))), JSON.stringify(parameters)).toEqual(
          [],
        );
    },
  );

  it.each(firstOf(readings, 2))(
    "misses no equilibrium on a grid of assessments, reading %j",
    (reading) => {
      const shares = ["0", "1/3", "1/2", "2/3", "1"].map((x) => rational(x));
      const one = rational(1);
      const mixes = (a: string, b: string) => shares.map((x) => ({ [a]: x, [b]: one.sub(x) }));
      for (const parameters of vectors.filter(
        (_, k) => k % (typeof reading === "object" ? 12 : 7) === 0,
      )) {
        const solution = solve(paperGame(parameters, reading));
        const { game, components } = solution;
        const places = game.messages.flatMap(({ informationSets }) => informationSets);
        const replies = places.reduce<Strategy[]>(
          (list, { label, reach }) => {
            const few = reach.some(({ n }) => n === 0n)
              ? mixes("Hedge", "Press").filter(
                  (_, k) => k % (reading === "verifiable" ? 2 : 4) === 0,
                )
              : mixes("Hedge", "Press");
            return list.flatMap((r) => few.map((mix) => ({ ...r, [label]: mix })));
          },
          [{}],
        );
        for (const QH of mixes("D", "ND"))
          for (const QL of mixes("D", "ND"))
            for (const receiver of replies) {
              const sender = { QH, QL };
              if (
                !isEquilibrium(game, {
                  sender,
                  receiver,
                  beliefs: beliefsFor(game, sender, receiver),
                })
              )
                continue;
              const found = components.some(
                (c) => isMixtureOf(sender, c.sender) && isMixtureOf(receiver, c.receiver),
              );
              expect(found, JSON.stringify([parameters, sender, receiver].map(String))).toBe(true);
            }
      }
    },
  );

  it("finds pool-Hedge, partial disclosure and separation at the base vector, verifiable", () => {
    const { pure, components } = solve(paperGame(vector(1, 1, 3, 1, 2, "3/4"), "verifiable"));
    expect(
      pure.map(({ sender, receiver }) => [sender["QH"], sender["QL"], receiver["ND"]]),
    ).toEqual([
      ["D", "ND", "Press"],
      ["ND", "ND", "Hedge"],
    ]);
    const mixed = components.find(({ sender }) => sender[0]!["QH"]!["D"]!.toFraction() === "2/3")!;
    expect(mixed.receiver[0]!["ND"]!["Press"]!.toFraction()).toBe("1/2");
    expect(mixed.beliefs["ND"]!.map((x) => x.toFraction())).toEqual(["1/2", "1/2"]);
    expect(components).toHaveLength(3);
  });

  it("turns to larger integers where doubles would round, and finds the same set", () => {
    const large = vector(
      "1000000007/1000000009",
      "1/998244353",
      "3000000019/7",
      "1/1000000007",
      "2/1000000007",
      "999999937/1000000007",
    );
    const { components } = solve(paperGame(large, "soft"));
    expect(components).toHaveLength(3);
    expect(rejected(solve(paperGame(large, "soft")))).toEqual([]);
  });

  it("refuses a game whose tied replies combine in more ways than it can list, instead of listing them", () => {
    const indifferent = Object.fromEntries(
      ["a", "b", "c", "d"].map((reply) => [reply, [0, 0] as const]),
    );
    const messages = Object.fromEntries(
      [1, 2, 3].map((m) => [`m${m}`, { payoffs: { H: indifferent, L: indifferent }, reveals: 1 }]),
    );
    expect(() => solve(signallingGame({ types: { H: "1/2", L: "1/2" }, messages }))).toThrow(
      "solve: choices that tie must combine in at most 1024 ways, got 4096. Split the game, or drop what never matters.",
    );
  });
});
