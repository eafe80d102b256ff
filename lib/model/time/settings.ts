import { scheduleOf, type Scenario } from "./scenarios.js";
import { baseline } from "../game/baseline.js";
import type { Parameters } from "../game/parameters.js";
import { dynamicBaseline, type DynamicParameters } from "./dynamicParameters.js";
import type { Schedule } from "./schedule.js";

/** Everything a forecast rests on; plain data. */
export interface ScenarioSettings
  extends Pick<Parameters, "A" | "gamma" | "delta" | "p">, Omit<DynamicParameters, "beta"> {
  readonly schedule: Schedule;
  /** What China is: drawn with the outsiders' own odds, or known to the reader and not to them. */
  readonly truth: "as believed" | "strong" | "weak";
  /** Whether pressing shows outsiders whom they pressed. The paper does not say. */
  readonly pressingReveals: boolean;
}

/**
 * Settings for a scenario, or for a schedule of your own: every default, and what you change.
 *
 * @throws RangeError when a year or a number of the scenario cannot be
 * @example scenarioSettings(scenarios.crisis, { delta: 4 }).delta // 4
 */
export function scenarioSettings(
  years: Scenario | Schedule,
  changes: Partial<ScenarioSettings> = {},
): ScenarioSettings {
  const { A, gamma, delta, p } = baseline();
  const { beta: _, ...dynamic } = dynamicBaseline();
  return {
    A,
    gamma,
    delta,
    p,
    ...dynamic,
    schedule: "opacity" in years ? scheduleOf(years) : years,
    truth: "as believed",
    pressingReveals: false,
    ...changes,
  };
}
