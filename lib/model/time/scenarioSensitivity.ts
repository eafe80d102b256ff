import { tolerance } from "../game/tolerance.js";
import { nextStockpile } from "./capacityPath.js";
import { forecast } from "./forecast.js";
import { planOf, replyIn } from "./plan.js";
import { scheduleOf, type Scenario } from "./scenarios.js";
import type { ScenarioSettings } from "./settings.js";
import { sobol, type InputRange, type SobolIndex } from "./sobol.js";

/** What is asked of a scenario: when silence is strongest, by how much, or how likely outsiders have pressed by the end. */
export type SensitivityOutput =
  "year of the peak" | "margin at the peak" | "pool broken by the end";

/** What is moved, and how far; this edition's ranges, wide on purpose. */
export const sensitivityRanges = [
  { name: "p", min: 0.55, max: 0.95 },
  { name: "A", min: 0.5, max: 1.5 },
  { name: "delta", min: 2, max: 6 },
  { name: "growth", min: 0, max: 0.15 },
  { name: "alpha0", min: 0.55, max: 0.9 },
  { name: "lambda", min: 0.1, max: 0.9 },
  { name: "omegaS", min: 0, max: 0.5 },
  { name: "omegaK", min: 0.2, max: 1 },
  { name: "nu", min: 0.1, max: 0.4 },
  { name: "tau", min: 1, max: 7 },
] as const satisfies readonly InputRange[];

/**
 * Which assumptions decide a scenario's outcome: shares of its variance when all are moved at once.
 *
 * The first two outputs follow the course on which the belief stays where it is, the mean of all courses as long as
 * the type does not change; the third weighs every course, and is a hundred times as much work.
 *
 * @throws RangeError for an assumption outside its domain, or `draws` outside 1 to 100,000
 */
export function scenarioSensitivity(
  settings: Omit<ScenarioSettings, "schedule">,
  scenario: Scenario,
  output: SensitivityOutput,
  options: { readonly draws?: number; readonly seed?: number } = {},
): SobolIndex[] {
  return sobol(
    (point) => {
      const at = Object.fromEntries(
        sensitivityRanges.map(({ name }, i) => [name, point[i]!]),
      ) as Record<(typeof sensitivityRanges)[number]["name"], number>;
      const { growth, tau, ...numbers } = at;
      const moved = {
        ...settings,
        ...numbers,
        tau: Math.round(tau),
        schedule: scheduleOf({ ...scenario, growth }),
      };
      if (output === "pool broken by the end") return 1 - forecast(moved).never;
      const peak = quietPeak(moved);
      return output === "year of the peak" ? peak.year : peak.margin;
    },
    sensitivityRanges,
    options,
  );
}

/** The year of the highest margin and the margin in it, while the belief stays at the prior. */
function quietPeak(settings: ScenarioSettings): { year: number; margin: number } {
  let stock = 0;
  let best = { year: NaN, margin: -Infinity };
  for (const year of planOf("quietPeak", settings)) {
    const { cutoff, hedges } = replyIn(year, settings.p, stock, settings);
    if (settings.p - cutoff > best.margin + tolerance)
      best = { year: year.year, margin: settings.p - cutoff };
    stock = nextStockpile(stock, hedges, settings);
  }
  return best;
}
