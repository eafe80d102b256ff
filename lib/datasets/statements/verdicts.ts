import { afterEventsRange } from "./afterEventsRange.js";
import { calmRange } from "./calmRange.js";
import { intensityRange } from "./intensityRange.js";
import { dependentsRange, moneyBeforeRange, mostForSizeRange } from "./moneyRanges.js";
import { shareRange } from "./shareRange.js";

/** The empirical verdicts of this edition, each under all choices that were written down before its share was computed. */
export const verdicts = {
  moneyBefore: moneyBeforeRange,
  mostForSize: mostForSizeRange,
  dependents: dependentsRange,
  afterEvents: afterEventsRange,
  share: shareRange,
  calm: calmRange,
  intensity: intensityRange,
} as const;
