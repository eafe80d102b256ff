import type { LintRule } from "./rule.js";

export const PW002: LintRule = {
  title: "a cell uses a name that no earlier cell defines",
  what: "A name of a value or a type that is defined or imported only in a later cell, and a value's name that no cell defines.",
  why: "The kernel runs cells from top to bottom and would stop there, although the edition, which runs them in the order of need, might not.",
  bad: ["const cost = 2 * price;", "const price = 1;"],
  good: ["const price = 1;", "const cost = 2 * price;"],
};
