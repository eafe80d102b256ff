/** What can be chosen when quotes after a date are set against quotes before it, and why; committed before any share was computed. */
export const calmChoices = {
  element: {
    dysprosium: "the heavy element with the longer record",
    terbium: "the other heavy element",
  },
  since: {
    "end of March 2025": "the first missed announcement, days before the licences of 4 April",
    "end of June 2025": "the first quotas had gone out, unpublished",
    "end of July 2025": "the silence was known",
  },
  length: {
    "3 months": "a quarter",
    "6 months": "half a year, as in the text",
    "9 months": "as far as the silence of 2025 reaches from its first date",
    "12 months": "a year",
  },
  against: {
    "the same length before": "the nearest time is the likest",
    "the median of all earlier windows": "one stretch alone may be odd",
  },
} as const;
