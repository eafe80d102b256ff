import type { Choices } from "../specifications/specifications.js";

/** What the count of peaks in 2030–2032 leaves open. Written down before any share was computed. */
export const peakChoices = {
  "half of the alternatives stand in": {
    "2029–2036": "the whole grid: early or late, as nobody knows",
    "2029–2030": "early, before the years that the paper names",
    "2031–2036": "the paper has alternatives come mainly after 2030",
    "2032–2034": "the same, and neither at once nor long after the decade",
  },
  counted: {
    "every peak": "a peak at an end is a year like the others",
    "peaks inside": "a force that only rises or only falls has no peak",
  },
  "last year": {
    "2035": "the paper’s scenarios end here",
    "2040": "five years more, for peaks that had not come",
  },
  growth: {
    "1–15 %": "the whole grid: from hardly any to a doubling in five years",
    "1–7 %": "dependence grows no faster than most forecasts of demand",
    "8–15 %": "dependence grows fast, as in the paper’s crisis",
  },
  relief: {
    "0.3–0.9": "the whole grid: alternatives help a little or nearly wholly",
    "0.7–0.9": "alternatives that stand replace most of what China supplies",
  },
} as const satisfies Choices;
