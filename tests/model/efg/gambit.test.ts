import { inVenv } from "../../../lib/engine/publish/python.js";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readEfg } from "../../../lib/model/efg/readEfg.js";
import { writeEfg } from "../../../lib/model/efg/writeEfg.js";
import { rational } from "../../../lib/model/game/rational.js";
import type { SignallingGame } from "../../../lib/model/solver/game.js";
import { paperGame } from "../../../lib/model/solver/paperGame.js";
import { solutionJson } from "../../../lib/model/solver/solutionJson.js";
import type { Strategy } from "../../../lib/model/solver/solution.js";
import { solve } from "../../../lib/model/solver/solve.js";
import { isMixtureOf } from "../solver/assessments.js";
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

/** For each game, extreme Nash equilibria by Gambit, and the regret that Gambit finds in each profile given to it. */
const program = `
import json, sys, pygambit
answers = []
for case in json.load(open(sys.argv[1])):
    game = pygambit.read_efg(case["file"])
    places = [(player, i) for player in game.players for i in player.infosets]
    found = pygambit.nash.enummixed_solve(game, rational=True).equilibria
    regrets = []
    for profile in case["profiles"]:
        behavior = game.mixed_behavior_profile(rational=True)
        for (player, infoset), mix in zip(places, profile):
            behavior[infoset] = [pygambit.Rational(x) for x in mix]
        regrets.append(str(behavior.max_regret()))
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
    vertices.map(({ sender, receiver }) => [
      ...game.types.map((t) => Object.values(sender[t]!)),
      ...sets.map((s) => Object.values(receiver[s]!)),
    ]),
  );
  return { name, game, solution, sets, profiles, file: join(folder, `${k}.efg`) };
});

/** What Gambit says of each game: one start of Python for all. */
function ask(): Answer[] {
  for (const { game, file } of solved) writeFileSync(file, writeEfg(game));
  const list = join(folder, "cases.json");
  writeFileSync(list, JSON.stringify(solved.map(({ file, profiles }) => ({ file, profiles }))));
  const { stdout, stderr } = spawnSync(python!, ["-c", program, list], { encoding: "utf8" });
  expect(stderr).not.toContain("Error");
  return JSON.parse(stdout) as Answer[];
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
