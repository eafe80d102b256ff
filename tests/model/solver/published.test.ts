import { describe, expect, it } from "vitest";
import { signallingGame } from "../../../lib/model/solver/signallingGame.js";
import { readEfg } from "../../../lib/model/efg/readEfg.js";
import { solve } from "../../../lib/model/solver/solve.js";
import { jobMarket } from "../efg/files.js";
import { rejected } from "./assessments.js";

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
