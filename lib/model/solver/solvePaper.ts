import { compileGame } from "./compileGame.js";
import { enumeratePieces } from "./enumeratePieces.js";
import { isSent } from "./isSent.js";
import { paperGame } from "./paperGame.js";
import type { PaperParameters } from "./paperParameters.js";
import type { Reading } from "./reading.js";
import type { Component, Solution } from "./solution.js";
import { meter } from "./meter.js";
import { pureEquilibria } from "./pureEquilibria.js";
import { refinements } from "./refinements.js";
import { answer, exactly, pureSenders, solveChecked, type SolveOptions } from "./solve.js";

/**
 * Every equilibrium of the paper's game under a reading of what disclosure does.
 *
 * @throws RangeError or TypeError that names the symbol, its domain and the value
 * @example solvePaper({ A: 1, gamma: 1, delta: 3, phiD: 1, kappa: 2, p: "1/4" }, "paper").pure // []
 */
export function solvePaper(
  parameters: PaperParameters,
  reading: Reading,
  options: SolveOptions = {},
): Solution {
  return reading === "paper"
    ? solveByConvention(parameters, options)
    : solveChecked(paperGame(parameters, reading), options);
}

/**
 * The paper's convention: equilibria of the verifiable game in which disclosure is off the path, and
 * those of the soft game in which it is on it. Their union need not be closed, hence `open`: where
 * disclosure dies out, the answer to it jumps.
 */
function solveByConvention(parameters: PaperParameters, options: SolveOptions): Solution {
  const disclosure = 0;
  const silent = part("verifiable", false);
  const spoken = part("soft", true);
  const outcomes = Math.max(0, ...silent.pure.map(({ outcome }) => outcome));
  const groups = Math.max(-1, ...silent.components.map(({ connected }) => connected)) + 1;
  const discloses = ({ sender }: Component): boolean =>
    sender.some((strategy) => isSent(spoken.game, strategy, "D"));
  const said = spoken.pure;
  const numbers = [...new Set(said.map(({ outcome }) => outcome))];
  return {
    ...spoken,
    found: silent.found === "partial" ? "partial" : spoken.found,
    pure: [
      ...silent.pure,
      ...said.map((equilibrium) => ({
        ...equilibrium,
        outcome: numbers.indexOf(equilibrium.outcome) + 1 + outcomes,
      })),
    ],
    components: [
      ...silent.components,
      ...spoken.components.filter(discloses).map((component) => ({
        ...component,
        connected: component.connected + groups,
        open: component.sender.some((strategy) => !isSent(spoken.game, strategy, "D")),
      })),
    ],
  };

  function part(reading: "verifiable" | "soft", sent: boolean): Solution {
    return exactly((Z) => {
      const compiled = compileGame(Z, paperGame(parameters, reading));
      const refine = refinements(compiled);
      const isWanted = (supports: readonly (readonly number[])[]): boolean =>
        supports.some((list, t) => compiled.drawn[t] && list.includes(disclosure)) === sent;
      const work = meter(options);
      const pieces = enumeratePieces(compiled, work, isWanted);
      const among = pureSenders(compiled, pieces).filter((by) => isWanted(by.map((m) => [m])));
      const pure = pureEquilibria(compiled, refine, work, among);
      if (options.pure) return answer(compiled, "pure", [], refine, pure, work);
      return answer(compiled, "all", pieces, refine, pure, work);
    });
  }
}
