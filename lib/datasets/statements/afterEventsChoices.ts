/** What can be chosen when prices after silences are set against prices after cuts, and why; committed before any share was computed. */
export const afterEventsChoices = {
  cut: {
    "5 % or more": "a quota may be a little lower by rounding",
    "10 % or more": "a tenth is a cut that a buyer notices",
    "20 % or more": "the cuts that made news were larger than a fifth",
  },
  against: {
    "same tranche a year before": "tranches of one half of the year are alike",
    "tranche before": "that is what buyers had last",
  },
  tranches: {
    "of all years": "a tranche is a quota, however many there are in its year",
    "of years with two": "three tranches a year are no halves",
  },
  silences: {
    "every date": "each is a day on which something was missing or became known",
    "one an episode": "the three dates of 2025 are one episode",
    "without 2012": "the quotas of 2012 were published in part",
  },
  dates: {
    "months too": "an event whose day is not known happened all the same",
    "days alone": "a month is too coarse to begin a window with",
  },
  anchor: {
    "month end before": "no part of the change is missed",
    "nearest month end": "what came before the event is none of its effect",
  },
  length: {
    "1 month": "news works fast",
    "3 months": "contracts are made by the quarter",
    "6 months": "a half-year quota runs for six months",
    "12 months": "stocks last for months",
  },
} as const;
