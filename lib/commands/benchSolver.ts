import { equilibriumMap } from "../model/map/equilibriumMap.js";
import { solvePaper } from "../model/solver/solvePaper.js";
import type { PaperParameters } from "../model/solver/paperParameters.js";

const readings = [
  ["verifiable", "verifiable"],
  ["soft", "soft"],
  ["audited", { audited: "1/3" }],
] as const;

/** Complete exact solutions per second, by reading, at inputs that meet every region and boundary; seconds a map. */
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
}
