const score = {
  "1": "no more than an ordinary year",
  "5": "the middle of the paper’s scale",
  "10": "the top of the paper’s scale",
} as const;

/**
 * What can be chosen when policy is scored and prices are set against it, and why. All but whose events count was written down before any
 * share was computed; that choice was added after a first count, of 102 of 212.
 */
export const intensityChoices = {
  "a silence": score,
  "a cut": score,
  "a control": score,
  count: {
    "the highest of a period": "a year is as tense as its tensest day",
    "the sum of a period": "events add up",
  },
  period: {
    years: "the paper’s data are by year",
    "half years": "so are quotas",
  },
  events: {
    "of the period itself": "prices move at once, or ahead of the news",
    "of the period before": "a quota works on the months that it is for",
  },
  years: {
    "every year": "a mountain is a fact, too",
    "without 2011": "one mountain may carry the line",
  },
} as const;
