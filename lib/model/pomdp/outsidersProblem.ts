import { exposure } from "../time/exposure.js";
import type { PlannedYear } from "../time/plan.js";
import type { ScenarioSettings } from "../time/settings.js";
import type { Pomdp } from "./pomdp.js";

/**
 * Refuses settings in which outsiders face more than a fixed, silent type and Bayes' rule.
 *
 * @throws RangeError `solveOutsiders: eta must be 0, since the type is fixed here, got 0.1`
 */
export function checkOutsiders(
  caller: string,
  plan: readonly PlannedYear[],
  { eta, epsilon }: ScenarioSettings,
): void {
  if (eta !== 0)
    throw new RangeError(`${caller}: eta must be 0, since the type is fixed here, got ${eta}`);
  if (epsilon !== 0)
    throw new RangeError(
      `${caller}: epsilon must be 0, since outsiders use Bayes’ rule here, got ${epsilon}`,
    );
  const disclosing = plan.find(({ discloses }) => discloses);
  if (disclosing)
    throw new RangeError(
      `${caller}: China must be silent in every year, but discloses in ${disclosing.year}`,
    );
}

/**
 * One year of the outsiders' problem against a China that is silent: hedge or press, then news.
 *
 * Hidden states strong and weak; the type does not change. If pressing reveals, its news is the type itself.
 *
 * @param capacity - alternative capacity in this year; it depends on when investment began
 * @param investing - share of full investment paid for in this year
 */
export function outsidersProblem(
  { alpha, grown }: PlannedYear,
  { A, gamma, delta, omegaS, omegaK, c, pressingReveals }: ScenarioSettings,
  capacity: number,
  investing: number,
): Pomdp {
  const loss = exposure(delta, grown, 0, capacity, { omegaS, omegaK });
  const same = [
    [1, 0],
    [0, 1],
  ] as const;
  const news = [
    [alpha, 1 - alpha],
    [1 - alpha, alpha],
  ] as const;
  const paid = c * investing;
  return {
    states: ["strong", "weak"],
    actions: ["H", "P"],
    observations: ["strong-news", "weak-news"],
    transition: { H: same, P: same },
    observation: { H: news, P: pressingReveals ? same : news },
    reward: { H: [-A - paid, -A - paid], P: [-loss - paid, gamma - paid] },
  };
}
