import { inVenv } from "../../../lib/engine/publish/python.js";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readEfg } from "../../../lib/model/efg/readEfg.js";
import { writeEfg } from "../../../lib/model/efg/writeEfg.js";
import { rational } from "../../../lib/model/game/rational.js";
import { canSend, type SignallingGame } from "../../../lib/model/solver/game.js";
import { isEquilibrium } from "../solver/referee.js";
import { signallingGame, type GameDescription } from "../../../lib/model/solver/signallingGame.js";
import { paperGame } from "../../../lib/model/solver/paperGame.js";
import { solutionJson } from "../../../lib/model/solver/solutionJson.js";
import type { Component, Mix, Strategy } from "../../../lib/model/solver/solution.js";
import { solve } from "../../../lib/model/solver/solve.js";
import { holds, isMixtureOf } from "../solver/assessments.js";
import { supportedBeliefs } from "../solver/supportedBeliefs.js";
import { vector } from "../solver/paper.js";
import { folded, jobMarket } from "./files.js";

const hasGambit = (program: string): boolean =>
  spawnSync(program, ["-c", "import pygambit"]).status === 0;
const python = [process.env["GAMBIT_PYTHON"] ?? inVenv(".", "python"), "python3"].find(hasGambit);
if (!python)
  console.warn(
    "Gambit: skipped, since no Python here has pygambit (pip install pygambit, or set GAMBIT_PYTHON).",
  );
const folder = mkdtempSync(join(tmpdir(), "gambit-"));
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * For each game, extreme Nash equilibria by Gambit, and the regret that Gambit finds in each profile given to it.
 * It goes through all strategies of a player for a regret, which does not end where there are thousands. On no way
 * through these games does a player move twice, so that there is none where no information set regrets its own
 * move, which Gambit tells at once.
 */
const program = `
import json, math, sys, pygambit
answers = []
for case in json.load(open(sys.argv[1])):
    game = pygambit.read_efg(case["file"])
    places = [(player, i) for player in game.players for i in player.infosets]
    if "names" in case:
        places.sort(key=lambda place: case["names"].index([place[0].number, place[1].label]))
    most = max(math.prod(len(i.actions) for i in player.infosets) for player in game.players)
    found = pygambit.nash.enummixed_solve(game, rational=True).equilibria if most <= 9 else []
    regrets = []
    for profile in case["profiles"]:
        behavior = game.mixed_behavior_profile(rational=True)
        for (player, infoset), mix in zip(places, profile):
            behavior[infoset] = [pygambit.Rational(x) for x in mix]
        regrets.append(str(behavior.max_regret() if most <= 100 else behavior.agent_max_regret()))
    equilibria = [[[str(e.as_behavior()[infoset][a]) for a in infoset.actions] for _, infoset in places] for e in found]
    answers.append({"equilibria": equilibria, "regrets": regrets})
print(json.dumps(answers))
`;

const cases: [string, SignallingGame][] = [
  ["job market", readEfg(jobMarket)],
  ["verifiable, folded", readEfg(folded)],
  ...["3/4", "1/4"].flatMap((p): [string, SignallingGame][] => [
    [`soft, p = ${p}, kappa > phiD`, paperGame(vector(1, 1, 3, 1, 2, p), "soft")],
    [`soft, p = ${p}, kappa = phiD`, paperGame(vector(1, 1, 3, 1, 1, p), "soft")],
    [`soft, p = ${p}, kappa < phiD`, paperGame(vector(1, 1, 3, 1, "1/2", p), "soft")],
  ]),
];

interface Answer {
  readonly equilibria: readonly (readonly (readonly string[])[])[];
  readonly regrets: readonly string[];
}

const solved = cases.map(([name, game], k) => {
  const solution = solve(game);
  const sets = game.messages.flatMap(({ informationSets }) =>
    informationSets.map(({ label }) => label),
  );
  const profiles = solutionJson(solution).components.flatMap(({ vertices }) =>
    vertices!.map(({ sender, receiver }) => [
      ...game.types.map((t) => Object.values(sender[t]!)),
      ...sets.map((s) => Object.values(receiver[s]!)),
    ]),
  );
  return { name, game, solution, sets, profiles, file: join(folder, `${k}.efg`) };
});

/** What Gambit says of each case. */
function askGambit(cases: readonly object[]): Answer[] {
  const list = join(folder, "cases.json");
  writeFileSync(list, JSON.stringify(cases));
  const { stdout, stderr, error } = spawnSync(python!, ["-c", program, list], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  expect(error).toBeUndefined();
  expect(stderr).not.toContain("Error");
  return JSON.parse(stdout) as Answer[];
}

function ask(): Answer[] {
  for (const { game, file } of solved) writeFileSync(file, writeEfg(game));
  return askGambit(solved.map(({ file, profiles }) => ({ file, profiles })));
}
let answers: Answer[] | undefined;

describe.skipIf(!python)("Gambit", () => {
  it.each(solved.map((one, k) => [one.name, k] as const))(
    "finds no regret in what the solver returns, and nothing that the solver lacks but for threats nobody would carry out: %s",
    (_, k) => {
      const { game, solution, sets, profiles } = solved[k]!;
      const { equilibria, regrets } = (answers ??= ask())[k]!;
      expect(regrets).toEqual(profiles.map(() => "0"));
      expect(equilibria.length).toBeGreaterThan(0);
      for (const equilibrium of equilibria) {
        const mixes = (
          labels: readonly string[],
          from: number,
          names: (k: number) => readonly string[],
        ): Strategy =>
          Object.fromEntries(
            labels.map((label, k) => [
              label,
              Object.fromEntries(
                names(k).map((name, a) => [name, rational(equilibrium[from + k]![a]!)]),
              ),
            ]),
          );
        const sender = mixes(game.types, 0, () => game.messages.map(({ label }) => label));
        const receiver = mixes(
          sets,
          2,
          (k) => game.messages.flatMap(({ informationSets }) => informationSets)[k]!.actions,
        );
        const held = solution.components.some(
          (c) => isMixtureOf(sender, c.sender) && isMixtureOf(receiver, c.receiver),
        );
        expect(held, JSON.stringify(equilibrium)).toBe(true);
      }
    },
  );
});

/** Games with up to three types and messages that not all can send, from a number. */
function anyGame(seed: number): SignallingGame {
  let state = seed * 7919 + 1;
  const below = (n: number): number => (state = (state * 48271) % 2147483647) % n;
  const types = 1 + below(3);
  const messages = 1 + below(3 - (types > 2 ? 1 : 0));
  const replies = 1 + below(types > 2 ? 2 : 3);
  const shares: number[] = Array.from({ length: types }, () => below(4));
  if (!shares.some((share) => share > 0)) shares[0] = 1;
  const sum = shares.reduce((a, b) => a + b);
  const label = (k: number): string => ["2", "1", "__proto__"][k]!;
  const names = shares.map((_, t) => `t${t}`);
  return signallingGame({
    title: `Random game ${seed}`,
    types: Object.fromEntries(names.map((name, t) => [name, `${shares[t]}/${sum}`])),
    messages: new Map(
      Array.from({ length: messages }, (_, m) => [
        label(m),
        {
          reveals: rational(["0", "0", "0", "1/3", "1"][below(5)]!),
          payoffs: Object.fromEntries(
            names.map((name) => [
              name,
              m > 0 && below(4) === 0
                ? null
                : new Map(
                    Array.from({ length: replies }, (_, a) => [
                      ["2", "ü", "__proto__"][a]!,
                      [below(5), below(5)],
                    ]),
                  ),
            ]),
          ),
        },
      ]),
    ),
  } as GameDescription);
}

/** What is written of these games Gambit reads, finding no regret in what is returned and no credible equilibrium besides: how many it finds. */
function agree(games: readonly SignallingGame[]): number {
  const list = games.map((game, k) => {
    const file = join(folder, `random${k}.efg`);
    writeFileSync(file, writeEfg(game));
    const again = readEfg(writeEfg(game));
    expect(writeEfg(readEfg(writeEfg(again)))).toBe(writeEfg(again));
    const { components } = solve(game);
    const worth = (all: readonly Component[]) =>
      all.map(({ payoffs, dimension }) => [dimension, ...Object.values(payoffs)].join());
    expect(worth(solve(again).components)).toEqual(worth(components));
    const sets = game.messages.flatMap(({ informationSets }) => informationSets);
    const says = (mix: Mix, labels: readonly string[]): string[] =>
      labels.flatMap((label) => (Object.hasOwn(mix, label) ? [mix[label]!.toFraction()] : []));
    const profiles = components.flatMap(({ sender, receiver }) =>
      sender.slice(0, 3).flatMap((s) =>
        receiver.slice(0, 3).map((r) => [
          ...game.types.map((type) =>
            says(
              s[type]!,
              game.messages.map(({ label }) => label),
            ),
          ),
          ...sets.map(({ label, actions }) => says(r[label]!, actions)),
        ]),
      ),
    );
    return { game, components, sets, file, profiles };
  });
  const asked = list.map(({ game, sets, file, profiles }) => ({
    file,
    profiles,
    // Gambit puts information sets in the order in which the tree meets them.
    names: [...game.types.map((type) => [0, type]), ...sets.map(({ label }) => [1, label])],
  }));
  let credible = 0;
  askGambit(asked).forEach(({ equilibria, regrets }, k) => {
    const { game, components, sets, profiles } = list[k]!;
    expect(regrets).toEqual(profiles.map(() => "0"));
    for (const equilibrium of equilibria) {
      // Gambit leaves open what is done where nobody comes.
      if (equilibrium.some((mix) => mix.every((share) => share === "0"))) continue;
      const mix = (labels: readonly string[], shares: readonly string[]): Mix =>
        Object.fromEntries(labels.map((label, a) => [label, rational(shares[a]!)]));
      const sender = Object.fromEntries(
        game.types.map((type, t) => [
          type,
          mix(
            game.messages.filter((one) => canSend(one, t)).map(({ label }) => label),
            equilibrium[t]!,
          ),
        ]),
      );
      const receiver = Object.fromEntries(
        sets.map(({ label, actions }, s) => [
          label,
          mix(actions, equilibrium[game.types.length + s]!),
        ]),
      );
      const beliefs = supportedBeliefs(game, sender, receiver);
      if (!isEquilibrium(game, { sender, receiver, beliefs })) continue;
      credible++;
      expect(
        components.some((one) => holds(game, one, { sender, receiver })),
        `${k}: ${JSON.stringify(equilibrium)}`,
      ).toBe(true);
    }
  });
  return credible;
}

describe.skipIf(!python)("Gambit, on random games of up to three types", () => {
  it(
    "reads what is written, finds no regret in it, and no credible equilibrium besides",
    { timeout: 300_000 },
    () => {
      const count = process.env["PROVE"] ? 500 : process.env["CI"] ? 100 : 8;
      const games = Array.from({ length: count }, (_, seed) => {
        try {
          return anyGame(seed);
        } catch (error) {
          // A message that no type can send.
          expect(String(error)).toContain("must be sent by some type");
          return anyGame(0);
        }
      });
      const credible = agree(games);
      expect(credible).toBeGreaterThan(games.length / 4);
    },
  );
});

/**
 * Of each file whether it is a game of a sender and a receiver, by Gambit's own tree: on every way one player
 * moves at most once, at a node that it tells from all others, then at most once the other, whose information
 * sets hold no two moves of one of these nodes.
 */
const survey = `
import json, sys, pygambit
def is_so(game):
    order, reached = set(), []
    def walk(node, moved, came):
        if node.is_terminal:
            order.add(tuple(moved))
            return
        own = node.player.is_chance
        if not own:
            reached.append((len(moved), node.infoset, came))
        for action in node.infoset.actions:
            walk(node.children[action], moved if own else moved + [node.player.number],
                 came if own or moved else (node.infoset.player.number, node.infoset.number, action.number))
    walk(game.root, [], None)
    longest = max(order, key=len)
    if len(longest) > 2 or len(set(longest)) < len(longest): return False
    # A type that does not move leaves the receiver alone.
    if any(way and way not in (longest, longest[:1], longest[1:]) for way in order): return False
    first = [infoset for depth, infoset, _ in reached if infoset.player.number == longest[0]]
    if any(len(infoset.members) > 1 for infoset in first): return False
    seen = {}
    for _, infoset, came in reached:
        if came is None: continue
        seen.setdefault((infoset.player.number, infoset.number, came[:2]), set()).add(came[2])
    return all(len(actions) == 1 for actions in seen.values())
print(json.dumps([is_so(pygambit.read_efg(file)) for file in json.load(open(sys.argv[1]))]))
`;

describe.skipIf(!python || !process.env["CI"])("Gambit's collection of games", () => {
  it("is solved where it is a game of a sender and a receiver, to no regret of Gambit's, and refused where it is none", () => {
    const where = "import os, pygambit; print(os.path.dirname(pygambit.__file__))";
    const home = join(
      spawnSync(python!, ["-c", where], { encoding: "utf8" }).stdout.trim(),
      "catalog_data",
    );
    const files = readdirSync(home, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".efg"))
      .map((file) => join(home, file))
      .filter((file) => /\{ *("[^"]*" *){2}\}/.test(readFileSync(file, "utf8").slice(0, 400)));
    expect(files.length).toBeGreaterThan(20);
    const list = join(folder, "collection.json");
    writeFileSync(list, JSON.stringify(files));
    const { stdout, stderr } = spawnSync(python!, ["-c", survey, list], { encoding: "utf8" });
    expect(stderr).not.toContain("Error");
    const said = JSON.parse(stdout) as boolean[];
    const solved = files.map((file): SignallingGame | null => {
      try {
        return readEfg(readFileSync(file, "utf8"), file);
      } catch (error) {
        expect(String(error)).toMatch(/\.efg line \d+: expected .+, found /);
        return null;
      }
    });
    expect(files.filter((_, k) => solved[k])).toEqual(files.filter((_, k) => said[k]));
    expect(agree(solved.flatMap((one) => one ?? []))).toBeGreaterThan(10);
  });
});
