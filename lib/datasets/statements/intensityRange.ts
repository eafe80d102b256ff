import { leastSquares } from "../../model/series/leastSquares.js";
import type { Held } from "../../model/specifications/specifications.js";
import { verdictRange, type VerdictRange } from "../../model/specifications/verdictRange.js";
import { policyIntensity } from "../policyIntensity.js";
import type { PriceEvent } from "../priceEvents.js";
import type { PriceSeries } from "../priceSeries.js";
import { intensityChoices } from "./intensityChoices.js";

/**
 * Whether a price rose with policy intensity, by the scores given to a silence, a cut and a control, a published quota being worth 1; the
 * effect is the correlation. The question does not arise where all periods have one intensity.
 */
export const intensityRange = (
  series: PriceSeries,
  events: readonly PriceEvent[],
  held?: Held<typeof intensityChoices>,
): VerdictRange<typeof intensityChoices> =>
  verdictRange(
    intensityChoices,
    (is) => {
      const scores = {
        "quota published": 1,
        "quota not published": Number(is["a silence"]),
        "export quota cut": Number(is["a cut"]),
        "export control": Number(is["a control"]),
      };
      const periods = policyIntensity(series, events, scores, {
        months: is.period === "years" ? 12 : 6,
        count: is.count === "the sum of a period" ? "sum" : "highest",
        events: is.events === "of the period before" ? "before" : "its own",
      }).filter(({ at }) => is.years === "every year" || Math.floor(at) !== 2011);
      const line = leastSquares(
        periods.map(({ intensity }) => intensity),
        periods.map(({ change }) => change),
      );
      return line && { effect: line.r, holds: line.r > 0 };
    },
    held,
  );
