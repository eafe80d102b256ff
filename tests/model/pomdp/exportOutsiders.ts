import { plannedYears } from "../../../lib/model/time/plan.js";
import type { ScenarioSettings } from "../../../lib/model/time/settings.js";
import { checkOutsiders, outsidersProblem } from "../../../lib/model/pomdp/outsidersProblem.js";
import { solvePomdp } from "./solvePomdp.js";
import type { Pomdp } from "../../../lib/model/pomdp/pomdp.js";
import { writePomdp } from "./writePomdp.js";
import { roundedDoubles } from "../../../lib/model/pomdp/numbers.js";
import { worthAt } from "../../../lib/model/pomdp/envelope.js";

/** The outsiders' problem year by year, with investment as scheduled. */
export function outsidersProblems(settings: ScenarioSettings): Pomdp[] {
  const plan = plannedYears("exportOutsiders", settings);
  checkOutsiders("exportOutsiders", plan, settings);
  return plan.map((year) => outsidersProblem(year, settings, year.capacity, year.investing));
}

/**
 * The outsiders' problem under a schedule, as a `.pomdp` file, with this package's own answer in its first line.
 *
 * @throws RangeError for an assumption outside its domain, a type that changes, ambiguity, or scheduled disclosure
 */
export function exportOutsiders(settings: ScenarioSettings, beta: number): string {
  const problems = outsidersProblems(settings);
  const worth = worthAt(roundedDoubles, solvePomdp(problems, { discount: beta })[0]!, settings.p);
  return writePomdp(problems, {
    discount: beta,
    start: settings.p,
    title: `outsiders against a silent China, ${settings.schedule[0]!.year} to ${settings.schedule.at(-1)!.year}; worth ${worth.toFixed(6)} at the start`,
  });
}
