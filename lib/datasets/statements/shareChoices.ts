/** What can be chosen when one asks whether China’s share fell, and why; committed before any share was computed. */
export const shareChoices = {
  share: {
    "of mine output": "the paper’s panel is about supply",
    "of American imports": "what a buyer gets, by value, from 15 listed partners",
  },
  start: {
    "from 2009": "the paper’s years begin here",
    "from 2010": "the year of the halt and of the first cuts",
    "from 2014": "the last year of export quotas",
    "from 2018": "the first year of the latest yearbook table",
  },
  end: {
    "to 2023": "the last year before the paper’s silence",
    "to 2024": "the last year of the paper’s figure",
    "to 2025": "the last year of the record",
  },
  edition: {
    "latest edition": "the USGS revises, and knows more later",
    "earliest edition": "what a reader could know at the time",
  },
} as const;
