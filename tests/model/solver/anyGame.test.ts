import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../../../lib/model/game/rational.js";
import type { SignallingGame } from "../../../lib/model/solver/game.js";
import { isEquilibrium } from "./referee.js";
import { signallingGame, type GameDescription } from "../../../lib/model/solver/signallingGame.js";
import { solve } from "../../../lib/model/solver/solve.js";
import { beliefsFor, isMixtureOf, profilesIn, rejected } from "./assessments.js";
import { byDefinition } from "./byDefinition.js";

const seed = 2025;
const payoff = fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }));
const message = fc.integer({ min: 0, max: 3 }).chain((replies) => {
  const row = fc.array(payoff, {
    minLength: Math.max(1, replies),
    maxLength: Math.max(1, replies),
  });
  return fc
    .record({ strong: row, weak: row, reveals: fc.constantFrom(0, 0, 0, "1/2", 1) })
    .map(({ strong, weak, reveals }) => {
      const named = (list: [number, number][]) =>
        replies === 0 ? list[0]! : Object.fromEntries(list.map((pair, k) => [`r${k}`, pair]));
      return { payoffs: { strong: named(strong), weak: named(weak) }, reveals };
    });
});

/** Up to three messages, each ending the game or with up to three replies, with many ties. */
const anyGame: fc.Arbitrary<SignallingGame> = fc
  .tuple(
    fc.array(message, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(0, "1/3", "1/2", "2/3", 1),
  )
  .map(([messages, p]) => {
    const types = { strong: p, weak: rational(1).sub(rational(p)) };
    return signallingGame({
      types,
      messages: Object.fromEntries(messages.map((m, k) => [`m${k}`, m])),
    } as GameDescription);
  });

describe("solve on any two-type game", () => {
  it("returns nothing that the referee rejects", () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const solution = solve(game);
        expect(solution.components.length).toBeGreaterThan(0);
        expect(
          rejected({
            ...solution,
            components: solution.components.filter(
              ({ sender, receiver }) => sender.length * receiver.length <= 60,
            ),
          }),
        ).toEqual([]);
      }),
      { seed, numRuns: 250 },
    );
  });

  it("finds the pure equilibria that trying every pure profile finds, and holds each in a component", () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const sets = game.messages.flatMap(({ informationSets }) => informationSets);
        const mix = (labels: readonly string[], chosen: string) =>
          Object.fromEntries(labels.map((label) => [label, rational(label === chosen ? 1 : 0)]));
        const said = game.messages.map(({ label }) => label);
        let profiles: { sender: [string, string]; receiver: Record<string, string> }[] =
          said.flatMap((a) => said.map((b) => ({ sender: [a, b], receiver: {} })));
        for (const { label, actions } of sets)
          profiles = profiles.flatMap(({ sender, receiver }) =>
            actions.map((action) => ({ sender, receiver: { ...receiver, [label]: action } })),
          );
        if (profiles.length > 600) return;
        const { pure, components } = solve(game);
        const text = (
          sender: readonly string[],
          receiver: Readonly<Record<string, string>>,
        ): string => [...sender, ...sets.map(({ label }) => receiver[label])].join();
        const found = profiles.flatMap(({ sender, receiver }) => {
          const s = { strong: mix(said, sender[0]), weak: mix(said, sender[1]) };
          const r = Object.fromEntries(
            sets.map(({ label, actions }) => [label, mix(actions, receiver[label]!)]),
          );
          if (!isEquilibrium(game, { sender: s, receiver: r, beliefs: beliefsFor(game, s, r) }))
            return [];
          expect(
            components.some((c) => isMixtureOf(s, c.sender) && isMixtureOf(r, c.receiver)),
          ).toBe(true);
          return [text(sender, receiver)];
        });
        expect(
          pure
            .map(({ sender, receiver }) => text([sender["strong"]!, sender["weak"]!], receiver))
            .sort(),
        ).toEqual(found.sort());
      }),
      { seed, numRuns: 250 },
    );
  });

  it("judges components by the definitions of the Intuitive Criterion and of D1, between their extreme points as well", () => {
    const seen = new Set<string>();
    const isPlain = ({ messages }: SignallingGame): boolean =>
      messages.every(
        ({ informationSets: sets }) =>
          sets.length === 0 ||
          (sets.length === 1 &&
            sets[0]!.actions.length < 3 &&
            sets[0]!.reach.every(({ n }) => n > 0n)),
      );
    fc.assert(
      fc.property(anyGame.filter(isPlain), (game) => {
        for (const component of solve(game).components) {
          const found = profilesIn(component).map(({ sender, receiver }) =>
            byDefinition(game, sender, receiver),
          );
          for (const key of ["intuitive", "d1"] as const) {
            const share = component.survives[key];
            seen.add(`${key} ${share}`);
            if (share === "all") expect(found.every((verdict) => verdict[key])).toBe(true);
            if (share === "none") expect(found.some((verdict) => verdict[key])).toBe(false);
            if (share === "some")
              expect(found.map((verdict) => verdict[key])).toEqual(expect.arrayContaining([false]));
          }
        }
      }),
      { seed, numRuns: 600 },
    );
    expect([...seen].sort()).toEqual([
      "d1 all",
      "d1 none",
      "d1 some",
      "intuitive all",
      "intuitive none",
      "intuitive some",
    ]);
  });

  it("never keeps by D1 what the Intuitive Criterion drops", () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        for (const { survives } of solve(game).pure)
          expect(survives.intuitive || !survives.d1).toBe(true);
      }),
      { seed, numRuns: 250 },
    );
  });
});
