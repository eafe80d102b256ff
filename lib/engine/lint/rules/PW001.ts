import type { LintRule } from "./rule.js";

export const PW001: LintRule = {
  title: "two cells define the same name",
  what: "A name that two cells define or import at their top level, as a value or as a type. What stands in a block or a function is the cell's own.",
  why: "In the kernel the cell that ran last decides what the name means; in the edition, which has no last cell, nothing could.",
  bad: ["const price = 1;", "const price = 2;"],
  good: ["const price = 1;", "const laterPrice = 2;"],
};
