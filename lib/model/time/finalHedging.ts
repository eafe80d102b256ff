import { coursesOf } from "./courses.js";
import type { ScenarioSettings } from "./settings.js";

/**
 * Probability that outsiders hedge in the last year of a scenario: `forecast(settings).years.at(-1).hedging`, and nothing else.
 *
 * @throws RangeError as `forecast`
 */
export const finalHedging = (settings: ScenarioSettings): number =>
  coursesOf("finalHedging", settings)
    .samples.at(-1)!
    .reduce((sum, { chance, hedges }) => sum + (hedges ? chance : 0), 0);
