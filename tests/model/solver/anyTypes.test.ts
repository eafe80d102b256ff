import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SignallingGame } from "../../../lib/model/solver/game.js";
import { isEquilibrium } from "../../../lib/model/solver/referee.js";
import { signallingGame, type GameDescription } from "../../../lib/model/solver/signallingGame.js";
import { solve } from "../../../lib/model/solver/solve.js";
import type { Component, Strategy } from "../../../lib/model/solver/solution.js";
import { isMixtureOf, profilesIn } from "./assessments.js";
import { oracle } from "./oracle.js";
import { supportedBeliefs } from "./supportedBeliefs.js";

const seed = 2025;
const numRuns = process.env["CI"] ? 2000 : 60;

const payoff = fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }));

/** A message of a game with so many types: it ends the game or has up to three replies, and some types cannot send it. */
const message = (types: number) =>
  fc
    .record({
      replies: fc.integer({ min: 0, max: 3 }),
      can: fc.array(fc.constantFrom(true, true, true, false), {
        minLength: types,
        maxLength: types,
      }),
      reveals: fc.constantFrom(0, 0, 0, 0, "1/2", 1),
      rows: fc.array(fc.array(payoff, { minLength: 3, maxLength: 3 }), {
        minLength: types,
        maxLength: types,
      }),
    })
    .map(({ replies, can, reveals, rows }) => ({
      reveals,
      payoffs: Object.fromEntries(
        rows.map((row, t) => [
          `t${t}`,
          !can[t]
            ? null
            : replies === 0
              ? row[0]!
              : Object.fromEntries(row.slice(0, replies).map((pair, a) => [`r${a}`, pair])),
        ]),
      ),
    }));

const priors: Record<number, readonly (readonly string[])[]> = {
  1: [["1"]],
  2: [
    ["1/2", "1/2"],
    ["0", "1"],
  ],
  3: [
    ["1/3", "1/3", "1/3"],
    ["1/2", "1/4", "1/4"],
    ["1/2", "1/2", "0"],
    ["0", "0", "1"],
  ],
  4: [
    ["1/4", "1/4", "1/4", "1/4"],
    ["1/2", "0", "1/4", "1/4"],
  ],
};

/** Up to four types and three messages, with many ties; the last message is one that every type can send. */
const anyGame: fc.Arbitrary<SignallingGame> = fc
  .constantFrom(1, 2, 3, 3, 3, 4)
  .chain((types) =>
    fc.tuple(
      fc.constantFrom(...priors[types]!),
      fc.array(message(types), { minLength: 0, maxLength: types > 3 ? 1 : 2 }),
      message(types).filter(({ payoffs }) => Object.values(payoffs).every((row) => row !== null)),
    ),
  )
  .map(([prior, some, last]) =>
    signallingGame({
      types: Object.fromEntries(prior.map((p, t) => [`t${t}`, p])),
      messages: Object.fromEntries(
        [...some, last]
          .filter(({ payoffs }) => Object.values(payoffs).some((row) => row !== null))
          .map((one, m) => [`m${m}`, one]),
      ),
    } as GameDescription),
  );

/** Whether a component holds a profile, its replies off the path put together. */
export function holds(
  game: SignallingGame,
  { sender, receiver, offPath = {} }: Component,
  strategies: { readonly sender: Strategy; readonly receiver: Strategy },
): boolean {
  const apart = Object.keys(offPath);
  const setsOf = (labels: (label: string) => boolean): string[] =>
    game.messages
      .filter(({ label }) => labels(label))
      .flatMap(({ informationSets }) => informationSets.map(({ label }) => label));
  const part = (strategy: Strategy, sets: readonly string[]): Strategy =>
    Object.fromEntries(sets.map((set) => [set, strategy[set]!]));
  const rest = setsOf((label) => !apart.includes(label));
  return (
    isMixtureOf(strategies.sender, sender) &&
    isMixtureOf(
      part(strategies.receiver, rest),
      receiver.map((one) => part(one, rest)),
    ) &&
    apart.every((label) => {
      const sets = setsOf((other) => other === label);
      return offPath[label]!.some((list) => isMixtureOf(part(strategies.receiver, sets), list));
    })
  );
}

describe("solve on a game with any number of types, and messages that not all can send", () => {
  it("finds the pure equilibria that trying every profile finds, all together and alone", () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const sets = game.messages.flatMap(({ informationSets }) => informationSets);
        const found = oracle(game).pure().sort();
        for (const pure of [false, true]) {
          const text = solve(game, { pure }).pure.map(({ sender, receiver, offPath }) => {
            expect(offPath).toBeUndefined();
            return [
              ...game.types.map((type) =>
                game.messages.findIndex(({ label }) => label === sender[type]),
              ),
              ...sets.map(({ label, actions }) => actions.indexOf(receiver[label]!)),
            ].join();
          });
          expect(text.sort()).toEqual(found);
        }
      }),
      { seed, numRuns },
    );
  });

  it("returns nothing that the referee rejects, at extreme points and between", () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const { components } = solve(game);
        expect(components.length).toBeGreaterThan(0);
        for (const component of components)
          for (const { sender, receiver } of profilesIn(component).slice(0, 40)) {
            const beliefs = supportedBeliefs(game, sender, receiver);
            expect(isEquilibrium(game, { sender, receiver, beliefs })).toBe(true);
          }
      }),
      { seed, numRuns },
    );
  });

  it("misses no equilibrium on a grid of profiles", () => {
    let met = 0;
    fc.assert(
      fc.property(anyGame, (game) => {
        const { components } = solve(game);
        let here = 0;
        for (const { strategies } of oracle(game).grid(2, 4000)) {
          if (++here > 25) break;
          met++;
          expect(components.some((one) => holds(game, one, strategies))).toBe(true);
        }
      }),
      { seed, numRuns },
    );
    expect(met).toBeGreaterThan(numRuns);
  });
});
