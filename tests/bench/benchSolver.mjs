import { equilibriumMap } from "../../lib/dist/model/map/equilibriumMap.js";
import { signallingGame } from "../../lib/dist/model/solver/signallingGame.js";
import { solve } from "../../lib/dist/model/solver/solve.js";
import { solvePaper } from "../../lib/dist/model/solver/solvePaper.js";

const readings = [
  ["verifiable", "verifiable"],
  ["soft", "soft"],
  ["audited", { audited: "1/3" }],
];

/** Complete exact solutions per second, by reading, at inputs that meet every region and boundary; seconds a map; milliseconds by size. */
export function benchSolver(log) {
  const vectors = ["3/4", "1/4", "1/2", "2/3", "3/10"].flatMap((p) =>
    ["1/2", 1, 2, "7/3"].map((kappa) => ({
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
function random(types, messages, replies) {
  let state = 1;
  const below = (n) => (state = (state * 48271) % 2147483647) % n;
  return gameOf(types, messages, replies, () => [below(21), below(21)]);
}

/** Spence's job market: so many levels of education, and wages from 1 to 2, the types' products; a firm loses the squared distance. */
const spence = (levels, wages) =>
  gameOf(2, levels, wages, (type, level, k) => {
    const steps = wages - 1;
    return [
      `${4 * (type + 1) * (steps + k) - level * steps}/${4 * (type + 1) * steps}`,
      `${-((type * steps - k) ** 2)}/${steps ** 2}`,
    ];
  });

function gameOf(types, messages, replies, pay) {
  const labelled = (letter, count, value) =>
    Object.fromEntries(Array.from({ length: count }, (_, k) => [`${letter}${k}`, value(k)]));
  return signallingGame({
    types: labelled("t", types, () => `1/${types}`),
    messages: labelled("m", messages, (m) => ({
      payoffs: labelled("t", types, (t) => labelled("a", replies, (a) => pay(t, m, a))),
    })),
  });
}

const sizes = [
  ["Spence with 2 types, 11 levels, 11 wages", spence(11, 11), false],
  ["2 types, 6 messages, 6 replies, random", random(2, 6, 6), false],
  ["3 types, 3 messages, 3 replies, random", random(3, 3, 3), false],
  ["pure equilibria of 5 types, 6 messages, 6 replies, random", random(5, 6, 6), true],
];
