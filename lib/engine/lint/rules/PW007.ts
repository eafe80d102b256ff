import type { LintRule } from "./rule.js";

export const PW007: LintRule = {
  title: "renaming while destructuring what comes from another cell",
  what: "`{ price: p }` in a declaration or a parameter, where the value or its type comes from another cell. Destructuring without a new name, quoted keys, and what an imported function returns pass.",
  why: "tslab 1.0.22 takes the key for a variable of the earlier cell and writes JavaScript that does not run.",
  bad: ["const row = { price: 1 };", "const { price: p } = row;"],
  good: ["const row = { price: 1 };", "const p = row.price;"],
};
