import { describe, expect, it } from "vitest";
import {
  equilibriumKinds,
  kindsIn,
  kindsOf,
  componentName,
  type EquilibriumKind,
} from "../../../lib/model/map/equilibriumKinds.js";
import type { SignallingGame } from "../../../lib/model/solver/game.js";
import type { PaperParameters } from "../../../lib/model/solver/paperParameters.js";
import type { Reading } from "../../../lib/model/solver/reading.js";
import { representative } from "../../../lib/model/solver/representative.js";
import type { Component, PureEquilibrium, Solution } from "../../../lib/model/solver/solution.js";
import { solvePaper } from "../../../lib/model/solver/solvePaper.js";

const readings: Reading[] = ["verifiable", "soft", "paper", { audited: "1/3" }];
/** A < δ with μ* = 1/2 and 3/5, A = δ, A > δ. */
const payoffs = [
  { A: 1, gamma: 1, delta: 3 },
  { A: 1, gamma: 2, delta: 3 },
  { A: 1, gamma: 1, delta: 1 },
  { A: 2, gamma: 1, delta: 1 },
];
/** Priors 0, 1, at, below and above each cutoff. */
const chances = [0, "1/4", "1/2", "3/5", "3/4", 1];
/** Nothing, κ(1 − q) of the audit, κ, above κ; and by type. */
const exposures = [0, "1/2", 1, "4/3", 2, 3, { QH: 1, QL: 2 }, { QH: 0, QL: 1 }];
const harms = [0, 1, 2, { QH: 1, QL: 2 }, { QH: 2, QL: 1 }];

function* grid(reading: Reading): Generator<[PaperParameters, Solution]> {
  for (const each of payoffs)
    for (const p of chances)
      for (const phiD of exposures)
        for (const kappa of harms) {
          const vector = { ...each, p, phiD, kappa };
          yield [vector, solvePaper(vector, reading)];
        }
}

const mixedKinds: EquilibriumKind[] = ["silence pressed at times", "partial disclosure"];
const pureKinds = equilibriumKinds.filter((kind) => !mixedKinds.includes(kind));

type Plan = Component["sender"][number];

/** The kind of a play without mixing, by the solver's labels. */
function kindPlayed(strong: string, weak: string, silence: string | undefined): EquilibriumKind {
  const said = `${strong} ${weak}`;
  if (said === "D ND") return "separation";
  if (said === "ND D") return "disclosure by the weak type alone";
  if (said === "D D") return "disclosure by both";
  return silence === "Hedge" ? "hedged silence" : "pressed silence";
}
const kindOfPure = ({ sender, receiver }: PureEquilibrium): EquilibriumKind =>
  kindPlayed(sender["QH"]!, sender["QL"]!, receiver["ND"]);

/** What a plan does at a place for sure, or `undefined` where it mixes. */
const sure = (plan: Plan, at: string): string | undefined =>
  Object.keys(plan[at]!).find((what) => plan[at]![what]!.equals(1));

/** The solver's pure equilibria that are extreme points of the set, by their kinds. */
const listedIn = ({ sender, receiver }: Component, { pure }: Solution): EquilibriumKind[] => {
  const plays = (plans: readonly Plan[], pure: Readonly<Record<string, string>>): boolean =>
    plans.some((plan) =>
      Object.keys(plan).every((at) => pure[at] !== undefined && sure(plan, at) === pure[at]),
    );
  return pure
    .filter((each) => plays(sender, each.sender) && plays(receiver, each.receiver))
    .map(kindOfPure);
};

/**
 * The kinds of the set's extreme points at which types do not mix, nor outsiders where a common silence meets
 * them. Those that the solver does not list mix in a reply of which a name says nothing.
 */
const playedIn = ({ sender, receiver, open }: Component, { game }: Solution): EquilibriumKind[] =>
  sender
    .filter((plan) => !open || game.types.some((type, k) => drawn(game, k) && plan[type]!["D"]!.n))
    .flatMap((plan) => receiver.map((reply) => [plan, reply] as const))
    .flatMap(([plan, reply]) => {
      const [strong, weak, silence] = [sure(plan, "QH"), sure(plan, "QL"), sure(reply, "ND")];
      if (strong === undefined || weak === undefined) return [];
      if (strong === "ND" && weak === "ND" && silence === undefined) return [];
      return [kindPlayed(strong, weak, silence)];
    });

const drawn = (game: SignallingGame, k: number): boolean => game.prior[k]!.n > 0n;

const sameKinds = (some: readonly EquilibriumKind[], others: readonly EquilibriumKind[]): boolean =>
  pureKinds.every((kind) => some.includes(kind) === others.includes(kind));

describe.each(readings.map((reading) => [JSON.stringify(reading), reading] as const))(
  "the kinds of equilibrium, where a disclosure is %s",
  (_, reading) => {
    const solved = [...grid(reading)];

    it("are those of the pure equilibria that the solver lists, wherever δ > A and 0 < p < 1", () => {
      const inside = solved.filter(
        ([{ A, delta, p }]) => Number(A) < Number(delta) && p !== 0 && p !== 1,
      );
      const wrong = inside.filter(
        ([, solution]) => !sameKinds(kindsOf(solution), solution.pure.map(kindOfPure)),
      );
      expect(wrong.map(([vector]) => vector)).toEqual([]);
    });

    it("are in a set and in its name where a pure equilibrium is, and nowhere else but for replies that a name does not tell", () => {
      const wrong = solved.flatMap(([vector, solution]) =>
        solution.components.flatMap((component) => {
          const played = playedIn(component, solution);
          const kinds = kindsIn(component, solution.game);
          const name = componentName(component, solution.game);
          const named = pureKinds.filter((kind) => name.includes(kind));
          const complete = listedIn(component, solution).every((kind) => named.includes(kind));
          return complete && sameKinds(kinds, played) && sameKinds(named, played)
            ? []
            : [{ vector, name, kinds }];
        }),
      );
      expect(wrong).toEqual([]);
      const missing = solved.filter(
        ([, solution]) =>
          !solution.pure.every((each) => kindsOf(solution).includes(kindOfPure(each))),
      );
      expect(missing.map(([vector]) => vector)).toEqual([]);
    });

    it("include a mixed kind where, and only where, a member of a set mixes", () => {
      const wrong = solved.flatMap(([vector, { game, components }]) =>
        components.flatMap((component) => {
          // The middle of a set mixes wherever any member does.
          const { sender, receiver } = representative(component);
          const mixes = ["QH", "QL"].some((type) => sure(sender, type) === undefined);
          const silent = component.sender.some((plan) =>
            ["QH", "QL"].every((type) => sure(plan, type) === "ND"),
          );
          const atTimes = silent && !component.open && sure(receiver, "ND") === undefined;
          const kinds = kindsIn(component, game);
          return kinds.includes("partial disclosure") === mixes &&
            kinds.includes("silence pressed at times") === atTimes
            ? []
            : [{ vector, kinds }];
        }),
      );
      expect(wrong).toEqual([]);
    });
  },
);

describe("nameOf", () => {
  const base = { A: 1, gamma: 1, delta: 3, phiD: 1, kappa: 2, p: "3/4" };
  const names = (change: Partial<PaperParameters>, reading: Reading): string[] => {
    const { game, components } = solvePaper({ ...base, ...change }, reading);
    return components.map((component) => componentName(component, game)).sort();
  };

  it.each<[string, Partial<PaperParameters>, Reading, string[]]>([
    [
      "one by one off the borders",
      {},
      "verifiable",
      ["hedged silence", "partial disclosure", "separation"],
    ],
    [
      "from silence to separation at κ = φ_D, where outsiders doubt",
      { kappa: 1, p: "1/4" },
      "verifiable",
      ["pressed silence to separation"],
    ],
    [
      "from separation on at κ = φ_D, where they are confident",
      { kappa: 1 },
      "verifiable",
      ["hedged silence", "separation to partial disclosure"],
    ],
    [
      "in two sets at φ_D = 0: unravelling, and a silence that still is hedged",
      { phiD: 0 },
      "verifiable",
      ["hedged silence to partial disclosure", "separation to disclosure by both"],
    ],
    [
      "with separation at φ_D = κ(1 − q), where the audit begins to deter",
      { phiD: 2, kappa: 3, p: "1/4" },
      { audited: "1/3" },
      ["pressed silence", "separation to partial disclosure"],
    ],
    [
      "without the silence that a set only comes near, under the paper’s convention",
      { kappa: 1, p: "1/4" },
      "paper",
      ["pressed silence", "separation to partial disclosure"],
    ],
  ])("names sets %s", (_, change, reading, expected) => {
    expect(names(change, reading)).toEqual(expected);
  });
});
