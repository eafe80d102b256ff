import type { LintRule } from "./rule.js";

export const PW009: LintRule = {
  title: "a clock or unseeded randomness",
  what: "`Math.random`, `Date.now`, `new Date()` without a date, `performance`, `crypto`, Arquero's `op.random`, `op.now` and `sample`, also in the text of an expression; and another name for `Math`, `Date` or `op`, which would hide them.",
  why: "The committed outputs would differ at each run, and nobody could check a number against them.",
  bad: ["const shock = Math.random();"],
  good: [
    "const shocks = (seed: number) => (seed * 16807) % 2147483647;\nconst shock = shocks(2012);",
  ],
};
