import { equilibriumMap } from "../model/map/equilibriumMap.js";
import type { Exact } from "../model/game/rational.js";
import type { SignallingGame } from "../model/solver/game.js";
import { signallingGame } from "../model/solver/signallingGame.js";
import { solve } from "../model/solver/solve.js";
import { solvePaper } from "../model/solver/solvePaper.js";
import type { PaperParameters } from "../model/solver/paperParameters.js";

const readings = [
  ["verifiable", "verifiable"],
  ["soft", "soft"],
  ["audited", { audited: "1/3" }],
] as const;

/** Complete exact solutions per second, by reading, at inputs that meet every region and boundary; seconds a map; milliseconds by size. */
export function benchSolver(log: (line: string) => void): void {
  const vectors = ["3/4", "1/4", "1/2", "2/3", "3/10"].flatMap((p) =>
    ["1/2", 1, 2, "7/3"].map((kappa): PaperParameters => ({
      A: 1,
      gamma: 1,
      delta: 3,
      phiD: 1,
      kappa,
      p,
    })),
  );
  log("exact solutions per second");
  for (const [name, reading] of readings) {
    for (let i = 0; i < 100; i++) for (const vector of vectors) solvePaper(vector, reading);
    const started = performance.now();
    let count = 0;
    while (performance.now() - started < 1000)
      for (const vector of vectors) count += solvePaper(vector, reading) ? 1 : 0;
    log(`  ${((count / (performance.now() - started)) * 1000).toFixed(0)}  ${name}`);
  }
  log("seconds for a 201 × 201 map of equilibria");
  for (const [name, reading] of readings) {
    const started = performance.now();
    const { solved } = equilibriumMap({ A: 1, gamma: 1, delta: 3 }, reading);
    log(`  ${((performance.now() - started) / 1000).toFixed(2)}  ${name}, ${solved} points solved`);
  }
  log("milliseconds a game, of processor time: the least of five");
  for (const [name, game, pure] of sizes) {
    const times = Array.from({ length: 5 }, () => {
      const started = process.cpuUsage().user;
      solve(game, { pure });
      return (process.cpuUsage().user - started) / 1000;
    });
    log(`  ${Math.min(...times).toFixed(1)}  ${name}`);
  }
}

/** A game with so many types, messages and replies, and whole payoffs below 21 that look like chance. */
function random(types: number, messages: number, replies: number): SignallingGame {
  let state = 1;
  const below = (n: number): number => (state = (state * 48271) % 2147483647) % n;
  return gameOf(types, messages, replies, () => [below(21), below(21)]);
}

/** Spence's job market: so many levels of education, and wages from 1 to 2, the types' products; a firm loses the squared distance. */
const spence = (levels: number, wages: number): SignallingGame =>
  gameOf(2, levels, wages, (type, level, k) => {
    const steps = wages - 1;
    return [
      `${4 * (type + 1) * (steps + k) - level * steps}/${4 * (type + 1) * steps}`,
      `${-((type * steps - k) ** 2)}/${steps ** 2}`,
    ];
  });

function gameOf(
  types: number,
  messages: number,
  replies: number,
  pay: (type: number, message: number, reply: number) => [Exact, Exact],
): SignallingGame {
  const labelled = <V>(letter: string, count: number, value: (k: number) => V): Record<string, V> =>
    Object.fromEntries(Array.from({ length: count }, (_, k) => [`${letter}${k}`, value(k)]));
  return signallingGame({
    types: labelled("t", types, () => `1/${types}`),
    messages: labelled("m", messages, (m) => ({
      payoffs: labelled("t", types, (t) => labelled("a", replies, (a) => pay(t, m, a))),
    })),
  });
}

const sizes: readonly (readonly [string, SignallingGame, boolean])[] = [
  ["Spence with 2 types, 11 levels, 11 wages", spence(11, 11), false],
  ["2 types, 6 messages, 6 replies, random", random(2, 6, 6), false],
  ["3 types, 3 messages, 3 replies, random", random(3, 3, 3), false],
  ["pure equilibria of 5 types, 6 messages, 6 replies, random", random(5, 6, 6), true],
];
