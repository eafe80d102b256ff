import { coursesOf } from "./courses.js";
import type { ScenarioSettings } from "./settings.js";
import { summarise, type Forecast } from "./summarise.js";

/**
 * What outsiders believe and do in each year of a scenario, over every possible course of the news, exactly.
 *
 * Both types are silent except in years in which they are scheduled to disclose. Each year outsiders play the static game at
 * the year's belief and cutoff; then comes news, and Bayes' rule. Nothing is sampled: all 2^t courses are weighed.
 *
 * @param settings - `scenarioSettings(scenarios.crisis)`
 * @throws RangeError for an assumption outside its domain, a schedule with a gap, or more than 16 years
 */
export function forecast(settings: ScenarioSettings): Forecast {
  const { plan, samples } = coursesOf("forecast", settings);
  return summarise(plan, samples, settings);
}
