import { rational, type Exact } from "../game/rational.js";
import type { Reading } from "../solver/reading.js";
import { exactParameters, type PaperParameters } from "../solver/paperParameters.js";
import type { Solution } from "../solver/solution.js";
import { solvePaper } from "../solver/solvePaper.js";
import { exactMuStar } from "../statics/exactMuStar.js";
import type { Instance } from "./claim.js";

/** A parameter vector under a reading. Costs must not differ by type: the paper's claims are about one of each. */
export function instanceOf(given: PaperParameters, reading: Reading): Instance {
  const exact = exactParameters(given, "instanceOf");
  let solved: Solution | undefined;
  return {
    parameters: { ...exact, phi: exact.phiD.QH, harm: exact.kappa.QH },
    reading,
    muStar: exactMuStar(exact),
    solution: () => (solved ??= solvePaper(given, reading)),
  };
}

/** The smaller, the sooner a counterexample is shown: a fraction counts its numerator and what its denominator adds to 1. */
function size(value: Exact): number {
  const { n, d } = rational(value);
  return Number(n + d) - 1;
}

const payoffs = [1, 2, 3, 4];
const costs = [0, 1, 2, "1/2", "3/2"];
const beliefs = ["1/2", "1/3", "2/3", "1/4", "3/4"];

const gains = [1, 2];

/** The vectors of the search, in words. */
export const searchSpace = `A and delta in ${payoffs.join(", ")}; gamma in ${gains.join(", ")}; phiD and kappa in ${costs.join(", ")}; p in ${beliefs.join(", ")}`;

/** Small vectors, the smallest first; `0 < p < 1`, and every boundary is met. */
function smallVectors(): PaperParameters[] {
  const found: { vector: PaperParameters; total: number }[] = [];
  for (const A of payoffs)
    for (const gamma of gains)
      for (const delta of payoffs)
        for (const phiD of costs)
          for (const kappa of costs)
            for (const p of beliefs) {
              const total = [A, gamma, delta, phiD, kappa, p].reduce<number>(
                (sum, value) => sum + size(value),
                0,
              );
              found.push({ vector: { A, gamma, delta, phiD, kappa, p }, total });
            }
  return found.sort((a, b) => a.total - b.total).map(({ vector }) => vector);
}

const made = new Map<string, readonly Instance[]>();

/** The vectors of the search under a reading; kept, so that all claims share their solutions. */
export function instances(reading: Reading): readonly Instance[] {
  const key = typeof reading === "object" ? rational(reading.audited).toFraction() : reading;
  let list = made.get(key);
  if (!list) made.set(key, (list = smallVectors().map((vector) => instanceOf(vector, reading))));
  return list;
}
