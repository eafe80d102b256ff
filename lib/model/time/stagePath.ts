import type { Parameters } from "../game/parameters.js";
import type { Reading } from "../solver/reading.js";
import type { Component } from "../solver/solution.js";
import { solvePaper } from "../solver/solvePaper.js";
import { checkHorizon } from "./checkDynamics.js";

/** A year's static game: belief and loss from pressing as they then stand. */
export interface StageYear {
  readonly year: number;
  readonly belief: number;
  readonly loss: number;
}

/** What China and outsiders do in an equilibrium of the year's game, in a few words. */
export type StageOutcome =
  | "both silent, outsiders hedge"
  | "both silent, outsiders press"
  | "both silent, outsiders mix"
  | "the strong publish, the weak are silent"
  | "some publish";

/**
 * First of three levels of solution: every equilibrium of each year's static game, as if it were the only year.
 *
 * The exact solver is asked at `p = b_t` and `delta = delta_t`. Nobody looks ahead; for outsiders who do, see
 * `solveOutsiders`, and for a China that does, `leastDisclosure`.
 *
 * @throws RangeError for an assumption outside its domain, or more than 100 years
 */
export function stagePath(
  years: readonly StageYear[],
  { A, gamma, phiD, kappa }: Pick<Parameters, "A" | "gamma" | "phiD" | "kappa">,
  reading: Reading,
): { year: number; outcomes: StageOutcome[] }[] {
  checkHorizon("stagePath", years.length, 100, "years");
  return years.map(({ year, belief, loss }) => {
    const { components } = solvePaper({ A, gamma, delta: loss, p: belief, phiD, kappa }, reading);
    return { year, outcomes: [...new Set(components.map(outcome))] };
  });
}

function outcome({ sender, receiver }: Component): StageOutcome {
  const disclosure = (type: string): Set<number> =>
    new Set(sender.map((strategy) => strategy[type]!["D"]!.valueOf()));
  const [strong, weak] = [disclosure("QH"), disclosure("QL")];
  const only = (set: Set<number>, value: number): boolean => set.size === 1 && set.has(value);
  if (only(strong, 0) && only(weak, 0)) {
    const pressed = new Set(receiver.map((strategy) => strategy["ND"]!["Press"]!.valueOf()));
    return only(pressed, 0)
      ? "both silent, outsiders hedge"
      : only(pressed, 1)
        ? "both silent, outsiders press"
        : "both silent, outsiders mix";
  }
  return only(strong, 1) && only(weak, 0)
    ? "the strong publish, the weak are silent"
    : "some publish";
}
