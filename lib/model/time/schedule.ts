import { layers, type ByLayer } from "./layers.js";

/** What a scenario assumes of one year. */
export interface ScheduledYear {
  readonly year: number;
  /** How complete each layer of opacity is, in [0, 1]. */
  readonly opacity: ByLayer;
  /** Growth of dependence since the year before: 0.05 for five percent. */
  readonly growth: number;
  /** Investment in alternatives: 0 for none, 1 for full. */
  readonly investing: number;
  /** Whether silence costs more than disclosing, so that both types disclose and are verified. */
  readonly discloses: boolean;
}

export type Schedule = readonly ScheduledYear[];

/**
 * Refuses a schedule with a gap or with a number that cannot be.
 *
 * @throws RangeError `forecast: the schedule has no year 2029, between 2028 and 2030`
 */
export function checkSchedule(caller: string, schedule: Schedule): void {
  if (schedule.length === 0 || schedule.length > 100)
    throw new RangeError(`${caller}: a schedule must have 1 to 100 years, got ${schedule.length}`);
  schedule.forEach(({ year, opacity, growth, investing, discloses }, t) => {
    if (!Number.isInteger(year))
      throw new RangeError(
        `${caller}: year ${t + 1} of the schedule must be a whole number, got ${year}`,
      );
    const before = schedule[t - 1]?.year;
    if (before !== undefined && year !== before + 1)
      throw new RangeError(
        year > before + 1
          ? `${caller}: the schedule has no year ${before + 1}, between ${before} and ${year}`
          : `${caller}: the schedule must go forward, got ${year} after ${before}`,
      );
    const within = (name: string, value: number, min: number, max: number): void => {
      if (!(value >= min && value <= max))
        throw new RangeError(
          `${caller}: ${name} in ${year} must be in [${min}, ${max}], got ${value}`,
        );
    };
    for (const layer of layers) within(`opacity of ${layer}`, opacity[layer], 0, 1);
    within("growth", growth, -0.9, 10);
    within("investing", investing, 0, 1);
    if (typeof discloses !== "boolean")
      throw new TypeError(
        `${caller}: discloses in ${year} must be true or false, got ${String(discloses)}`,
      );
  });
}
