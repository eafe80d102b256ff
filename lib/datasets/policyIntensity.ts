import type { MonthlySeries } from "../model/series/monthlySeries.js";
import { periodChange } from "../model/series/periodChange.js";
import { shiftMonth } from "../model/series/shiftMonth.js";
import type { PriceEvent } from "./priceEvents.js";

/** What each kind of event is worth on the paper’s scale from 1 to 10, in the judgement of whoever scores. */
export type PolicyScores = Readonly<
  Record<"quota published" | "quota not published" | "export quota cut" | "export control", number>
>;

/** A year, or half of one: its policy intensity, and what a price did in it. */
export interface IntensityPeriod {
  /** The year, and a half for its second half. */
  readonly at: number;
  readonly intensity: number;
  /** Per cent, from month-end to month-end. */
  readonly change: number;
}

export interface IntensityOptions {
  /** Months of a period, which begin with a January or a July. */
  readonly months?: 6 | 12;
  /** What several events of one period make: the highest score among them, or their sum. */
  readonly count?: "highest" | "sum";
  /** Whether the events are those of the period itself, or of the one before it. */
  readonly events?: "its own" | "before";
}

/**
 * Policy intensity by the scores of a reader beside the change of a price, period by period; 1 where nothing happened.
 *
 * Woods (2025), Appendix 4 and Data Availability, has scores from 1 to 10 and prints neither them nor a rule.
 */
export function policyIntensity(
  series: MonthlySeries,
  events: readonly PriceEvent[],
  scores: PolicyScores,
  { months = 12, count = "highest", events: whose = "its own" }: IntensityOptions = {},
): IntensityPeriod[] {
  const starts = series.months.filter((month) => Number(month.slice(5)) % months === 0);
  return starts.flatMap((from): IntensityPeriod[] => {
    const to = shiftMonth(from, months);
    const found = periodChange(series, from, to);
    if (!found) return [];
    const [after, until] = whose === "before" ? [shiftMonth(from, -months), from] : [from, to];
    const scored = events
      .filter(({ date }) => date.slice(0, 7) > after && date.slice(0, 7) <= until)
      .flatMap(({ kind }) => (kind in scores ? scores[kind as keyof PolicyScores] : []));
    const sum = scored.reduce((all, score) => all + score, 0);
    const intensity = count === "sum" ? sum || 1 : Math.max(1, ...scored);
    const at = Number(to.slice(0, 4)) + (months === 6 && to.endsWith("12") ? 0.5 : 0);
    return [{ at, intensity, change: found.change }];
  });
}
