import { forecast } from "./forecast.js";
import { scheduleOf, type Scenario } from "./scenarios.js";
import type { ScenarioSettings } from "./settings.js";
import { silentPeak } from "./silentPeak.js";
import { sobol, type InputRange, type SobolIndex, type SobolOptions } from "./sobol.js";

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
  { name: "tau", min: 1, max: 7, whole: true },
] as const satisfies readonly InputRange[];

/**
 * Which assumptions decide a scenario's outcome when all are moved at once: Sobol indices over `sensitivityRanges`.
 *
 * Each outcome is that of the forecast, over every course of the news: beliefs move, and with them hedging and stockpiles.
 *
 * @throws RangeError for an assumption outside its domain, or `draws` outside 1 to 100,000
 */
export function scenarioSensitivity(
  settings: Omit<ScenarioSettings, "schedule">,
  scenario: Scenario,
  output: SensitivityOutput,
  options: SobolOptions = {},
): SobolIndex[] {
  return sobol(
    (point) => {
      const at = Object.fromEntries(
        sensitivityRanges.map(({ name }, i) => [name, point[i]!]),
      ) as Record<(typeof sensitivityRanges)[number]["name"], number>;
      const { growth, ...numbers } = at;
      const moved = {
        ...settings,
        ...numbers,
        schedule: scheduleOf({ ...scenario, growth }),
      };
      if (output === "pool broken by the end") return 1 - forecast(moved).never;
      const peak = silentPeak(moved);
      return output === "year of the peak" ? peak.year : peak.margin;
    },
    sensitivityRanges,
    options,
  );
}
