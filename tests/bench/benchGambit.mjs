import { spawnSync } from "node:child_process";
import { inVenv, pipLine } from "../../lib/dist/engine/publish/python.js";
import { writeEfg } from "../../lib/dist/model/efg/writeEfg.js";
import { gameOf } from "../../lib/dist/model/games/gameSheet.js";
import { shelf } from "../../lib/dist/model/games/shelf.js";
import { solve } from "../../lib/dist/model/solver/solve.js";

/** Seconds that each of the games on standard input takes, enumerated anew for half a second; of a large one it would be minutes. */
const program = `
import io, json, sys, time, pygambit
seconds = []
for text in json.load(sys.stdin):
    game = pygambit.read_efg(io.StringIO(text))
    if any(len(player.strategies) > 9 for player in game.players):
        seconds.append(None)
        continue
    count, start = 0, time.process_time()
    while time.process_time() - start < 0.5:
        pygambit.nash.enummixed_solve(game, rational=True)
        count += 1
    seconds.append((time.process_time() - start) / count)
print(json.dumps(seconds))
`;

/** How many times as fast the games of the shelf are solved as Gambit enumerates their extreme equilibria, exactly, in this run. */
export function benchGambit(log) {
  const games = Object.entries(shelf).map(([name, sheet]) => ({ name, game: gameOf(sheet) }));
  const input = JSON.stringify(games.map(({ game }) => writeEfg(game)));
  const { status, stdout } = spawnSync(inVenv(".", "python"), ["-c", program], {
    input,
    encoding: "utf8",
  });
  if (status !== 0)
    return log(`ratio to Gambit: not measured, without its package here: ${pipLine("pygambit")}`);
  log("times as fast as Gambit's exact enumeration of extreme equilibria");
  const seconds = JSON.parse(stdout);
  games.forEach(({ name, game }, k) => {
    const theirs = seconds[k];
    if (typeof theirs !== "number") return;
    for (let i = 0; i < 20; i++) solve(game);
    const started = process.cpuUsage().user;
    let count = 0;
    for (; process.cpuUsage().user - started < 500_000; count++) solve(game);
    const own = (process.cpuUsage().user - started) / 1e6 / count;
    log(`  ${(theirs / own).toFixed(0)}  ${name}`);
  });
}
