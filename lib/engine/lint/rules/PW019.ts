import type { LintRule } from "./rule.js";

export const PW019: LintRule = {
  title: "a value depends on the reader's language or time zone",
  what: "`toLocaleString` and its like, `localeCompare` and `Intl` without a language; dates written, read or taken apart in local time.",
  why: "The committed outputs come from one machine, the edition from another, and the reader sits at a third: each has a language and a time zone of its own.",
  bad: ['const price = (1234.5).toLocaleString();\nconst day = new Date("2012-01-31").getDate();'],
  good: [
    'const price = (1234.5).toLocaleString("en");\nconst day = new Date("2012-01-31").getUTCDate();',
  ],
};
