import type { ByLayer } from "./layers.js";
import { layers } from "./layers.js";
import { checkSchedule, type Schedule } from "./schedule.js";

/** A scenario in few numbers, from which its schedule is drawn up. */
export interface Scenario {
  readonly title: string;
  /** What the paper tells, in this edition's words. */
  readonly tells: string;
  readonly opacity: { readonly from: ByLayer; readonly to: ByLayer };
  /** Growth of dependence a year, until `growsUntil`. */
  readonly growth: number;
  readonly growsUntil: number;
  /** Share of full investment, from `investsFrom` on. */
  readonly investing: number;
  readonly investsFrom: number;
  /** First year in which disclosing is cheaper than silence; none when left out. */
  readonly disclosesFrom?: number;
}

const opacity = (
  quotas: number,
  regulation: number,
  exportControls: number,
  patents: number,
): ByLayer => ({
  quotas,
  regulation,
  exportControls,
  patents,
});

/**
 * The paper's four scenarios (Woods 2025, Predictive Scenarios, Figure 7).
 *
 * It draws their paths and prints no number behind them. The words are its own; each number here is this
 * edition's choice, made so that the words come true, and is there to be moved.
 */
export const scenarios = {
  baseline: {
    title: "Baseline",
    tells:
      "tension eases slowly; leverage is used sparingly, rivals diversify modestly but steadily",
    opacity: { from: opacity(1, 0.5, 0.4, 0.5), to: opacity(1, 0.5, 0.4, 0.5) },
    growth: 0.02,
    growsUntil: 2035,
    investing: 0.4,
    investsFrom: 2025,
  },
  escalation: {
    title: "Escalation",
    tells: "opacity meets growing rivalry; the risk peaks in 2030–2032",
    opacity: { from: opacity(1, 0.5, 0.6, 0.5), to: opacity(1, 1, 0.9, 0.9) },
    growth: 0.08,
    growsUntil: 2035,
    investing: 0.7,
    investsFrom: 2027,
  },
  crisis: {
    title: "Crisis",
    tells: "controls and counter-measures feed on each other; the same peak, higher",
    opacity: { from: opacity(1, 0.7, 0.9, 0.6), to: opacity(1, 1, 1, 1) },
    growth: 0.12,
    growsUntil: 2035,
    investing: 1,
    investsFrom: 2027,
  },
  deEscalation: {
    title: "De-escalation",
    tells: "less likely: lasting diplomacy lowers suspicion, and rare earths matter less",
    opacity: { from: opacity(1, 0.5, 0.4, 0.5), to: opacity(0.1, 0.1, 0.1, 0.1) },
    growth: 0,
    growsUntil: 2035,
    investing: 0.4,
    investsFrom: 2025,
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

/**
 * The schedule of a scenario, year by year; opacity moves in a straight line from its first value to its last.
 *
 * @throws RangeError when the years or a number cannot be
 * @example scheduleOf(scenarios.crisis).length // 11
 */
export function scheduleOf(scenario: Scenario, from = 2025, to = 2035): Schedule {
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from || to - from > 99)
    throw new RangeError(
      `scheduleOf: years must be whole numbers, first to last, at most 100, got ${from} and ${to}`,
    );
  for (const [name, year] of Object.entries({
    growsUntil: scenario.growsUntil,
    investsFrom: scenario.investsFrom,
    disclosesFrom: scenario.disclosesFrom ?? to,
  }))
    if (!Number.isFinite(year))
      throw new RangeError(`scheduleOf: ${name} must be a year, got ${year}`);
  const schedule = Array.from({ length: to - from + 1 }, (_, t) => {
    const year = from + t;
    const share = to === from ? 0 : t / (to - from);
    const between = layers.map((layer) => [
      layer,
      scenario.opacity.from[layer] +
        share * (scenario.opacity.to[layer] - scenario.opacity.from[layer]),
    ]);
    return {
      year,
      opacity: Object.fromEntries(between) as ByLayer,
      growth: t > 0 && year <= scenario.growsUntil ? scenario.growth : 0,
      investing: year >= scenario.investsFrom ? scenario.investing : 0,
      discloses: scenario.disclosesFrom !== undefined && year >= scenario.disclosesFrom,
    };
  });
  checkSchedule("scheduleOf", schedule);
  return schedule;
}
