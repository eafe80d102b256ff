import { nextStockpile } from "./capacityPath.js";
import { checkHorizon } from "./checkDynamics.js";
import { plannedYears, replyIn } from "./plan.js";
import { random } from "./random.js";
import type { ScenarioSettings } from "./settings.js";
import { summarise, type Forecast, type Sample } from "./summarise.js";
import { updateBelief } from "./updateBelief.js";

/**
 * A scenario played out many times: China's type is drawn, news is drawn from the type, outsiders use Bayes' rule.
 *
 * The same quantities as `forecast`, by the other road, and for schedules of any length. The same seed gives the
 * same numbers.
 *
 * @param draws - how many histories, a whole number from 1 to 100,000
 * @throws RangeError for an assumption outside its domain, a schedule with a gap, or a number of draws or a seed that cannot be
 */
export function simulate(
  settings: ScenarioSettings,
  { draws = 10_000, seed = 2025 }: { draws?: number; seed?: number } = {},
): Forecast {
  const plan = plannedYears("simulate", settings);
  checkHorizon("simulate", draws, 100_000, "draws");
  const uniform = random(seed);
  const samples: Sample[][] = plan.map(() => []);
  const { p, truth, eta } = settings;
  const leaving = { QH: eta, QL: eta };
  for (let draw = 0; draw < draws; draw++) {
    let strong = truth === "as believed" ? uniform() < p : truth === "strong";
    let [belief, stock, cost, broken] = [p, 0, 0, null as number | null];
    for (const [t, year] of plan.entries()) {
      if (year.discloses) belief = strong ? 1 : 0;
      const reply = replyIn(year, belief, stock, settings);
      if (!reply.hedges) broken ??= year.year;
      cost += (reply.hedges ? settings.A : 0) + settings.c * year.investing;
      samples[t]!.push({
        chance: 1 / draws,
        belief,
        cutoff: reply.cutoff,
        loss: reply.loss,
        hedges: reply.hedges,
        stock,
        cost,
        broken,
      });
      stock = nextStockpile(stock, reply.hedges, settings);
      if (settings.pressingReveals && !reply.hedges) belief = strong ? 1 : 0;
      const pointsRight = uniform() < year.alpha;
      belief = updateBelief(belief, {
        alpha: year.alpha,
        news: pointsRight === strong ? "QH" : "QL",
        leaving,
      });
      if (eta > 0 && uniform() < eta) strong = !strong;
    }
  }
  return summarise(plan, samples, settings);
}
