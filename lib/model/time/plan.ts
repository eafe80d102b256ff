import { cutoffAt } from "../game/muStar.js";
import { capacityPath } from "./capacityPath.js";
import { checkDynamics } from "./checkDynamics.js";
import { dynamicBaseline } from "./dynamicParameters.js";
import { exposure } from "./exposure.js";
import { ambiguity, hedgesAt } from "./hedgesUnderAmbiguity.js";
import { checkSchedule } from "./schedule.js";
import type { ScenarioSettings } from "./settings.js";
import { signalPrecision } from "./signalPrecision.js";

/** A year as settings determine it, before anything is observed. */
export interface PlannedYear {
  readonly year: number;
  /** Precision of the year's news. */
  readonly alpha: number;
  /** Dependence, as a multiple of the first year's. */
  readonly grown: number;
  readonly capacity: number;
  /** Half-width of the interval of beliefs. */
  readonly width: number;
  readonly investing: number;
  readonly discloses: boolean;
}

/**
 * Checks settings, and works out what no news can change.
 *
 * @throws RangeError that names the caller, the assumption or year, its domain and the value
 */
export function plannedYears(caller: string, settings: ScenarioSettings): readonly PlannedYear[] {
  const { schedule, truth, pressingReveals, ...numbers } = settings;
  const { A, gamma, delta, p, ...dynamic } = numbers;
  const { beta: _, ...expected } = dynamicBaseline();
  checkDynamics(caller, {
    ...Object.fromEntries(Object.keys(expected).map((name) => [name, NaN])),
    A,
    gamma,
    delta,
    p,
    ...dynamic,
  });
  checkSchedule(caller, schedule);
  if (!["as believed", "strong", "weak"].includes(truth))
    throw new TypeError(
      `${caller}: truth must be "as believed", "strong" or "weak", got "${truth}"`,
    );
  if (typeof pressingReveals !== "boolean")
    throw new TypeError(
      `${caller}: pressingReveals must be true or false, got ${String(pressingReveals)}`,
    );
  checkPossible(caller, settings);
  const capacity = capacityPath(
    schedule.map(({ investing }) => investing),
    settings,
  );
  let grown = 1;
  return schedule.map(({ year, opacity, growth, investing, discloses }, t) => {
    if (t > 0) grown *= 1 + growth;
    return {
      year,
      alpha: signalPrecision(opacity, settings.alpha0, settings.lambda),
      grown,
      capacity: capacity[t]!,
      width: ambiguity(opacity, settings.epsilon),
      investing,
      discloses,
    };
  });
}

/** Refuses what Bayes' rule says nothing about: a type shown to outsiders who were sure of the other. */
function checkPossible(
  caller: string,
  { p, eta, truth, schedule, pressingReveals }: ScenarioSettings,
): void {
  const impossible =
    eta === 0 && ((p === 0 && truth === "strong") || (p === 1 && truth === "weak"));
  if (impossible && (pressingReveals || schedule.some(({ discloses }) => discloses)))
    throw new RangeError(
      `${caller}: a ${truth} China that is shown has probability 0 at p = ${p}, so Bayes’ rule says nothing`,
    );
}

/** What outsiders do in a year at a belief: the static game of Lemma 1, at this year's exposure. */
export interface YearlyReply {
  readonly loss: number;
  readonly cutoff: number;
  readonly hedges: boolean;
}

/** The reply of a year; settings and plan are taken as checked. */
export function replyIn(
  { grown, capacity, width }: PlannedYear,
  belief: number,
  stock: number,
  settings: ScenarioSettings,
): YearlyReply {
  const loss = exposure(settings.delta, grown, stock, capacity, settings);
  const cutoff = cutoffAt(settings, loss);
  return { loss, cutoff, hedges: hedgesAt(belief, width, cutoff) };
}
