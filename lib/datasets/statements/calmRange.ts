import { median } from "simple-statistics";
import { compareWindows } from "../../model/series/compareWindows.js";
import { periodChange } from "../../model/series/periodChange.js";
import { shiftMonth } from "../../model/series/shiftMonth.js";
import type { Held } from "../../model/specifications/specifications.js";
import { verdictRange, type VerdictRange } from "../../model/specifications/verdictRange.js";
import type { PriceSeries } from "../priceSeries.js";
import { calmChoices } from "./calmChoices.js";

const months = {
  "end of March 2025": "2025-03",
  "end of June 2025": "2025-06",
  "end of July 2025": "2025-07",
} as const;

/**
 * Whether the quotes of a heavy element moved less after a date than before it; the effect is the volatility after less the volatility
 * before, in per cent a year. A quote at which hardly anyone trades moves little, so that this ranks quotes and tests nothing.
 */
export const calmRange = (
  series: readonly PriceSeries[],
  held?: Held<typeof calmChoices>,
): VerdictRange<typeof calmChoices> =>
  verdictRange(
    calmChoices,
    ({ element, since, length, against }) => {
      const symbol = element === "dysprosium" ? "Dy" : "Tb";
      const own = series.find((each) => each.element === symbol)!;
      const [start, by] = [months[since], parseInt(length, 10)];
      const found = compareWindows(own, { after: start, length: by, measure: "volatility" });
      const before =
        against === "the same length before"
          ? periodChange(own, shiftMonth(start, -by), start)?.volatility
          : found && median(found.earlier.map(({ value }) => value));
      if (!found || before == null) return null;
      const after = found.observed.value;
      return { effect: after - before, holds: after < before };
    },
    held,
  );
