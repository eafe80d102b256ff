/** What can be chosen when announced public money is added up, and why; committed before any share was computed. */
export const moneyChoices = {
  conditions: {
    "all sums": "an announcement is news whether or not it is paid out",
    "without those not granted":
      "loans under conditions and offers may never be granted; by the type of the row",
    "without “up to” either": "the same, by the row’s own words, alike for every government",
  },
  partners: {
    "sums joint with firms": "the government moved the firm to pay",
    "without sums joint with firms": "how much of the sum is public is not stated",
  },
  deal: {
    "with that of 10 July 2025": "it is the largest firm sum of the record",
    "without that of 10 July 2025":
      "one deal eight days before the silence was known can decide a share",
  },
} as const;

/** Dates that can be given to the silence. */
const silenceDates = {
  "1 April 2025": "the first quarter was over, for the first time in seven years without a quota",
  "1 July 2025": "half the year was over, the first quotas had gone out, and nothing was published",
  "18 July 2025": "the press told it; nobody abroad need have known before",
} as const;

/** For the share of money announced before the silence. */
export const moneyBeforeChoices = { silence: silenceDates, ...moneyChoices } as const;

/** For whether the more dependent announced more for their size. */
export const dependentsChoices = {
  dependence: {
    "magnets from China, 2022": "what industry buys, by one definition for all four",
    "import bill, 2022": "what it costs, for the size of the economy",
    "import bill, 2011": "what it cost when prices were highest",
  },
  money: {
    "for rare earths": "the paper is about rare earths",
    "for all critical minerals too": "most programmes name no single mineral",
  },
  ...moneyChoices,
} as const;
