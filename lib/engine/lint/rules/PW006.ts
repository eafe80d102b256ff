import type { LintRule } from "./rule.js";

export const PW006: LintRule = {
  title: "shorthand property `{a}` of another cell's variable",
  what: "`{ price }` where another cell defines or imports `price`.",
  why: "tslab 1.0.22 keeps the names of earlier cells on an object of its own and forgets to look there in a shorthand: the cell fails with “price is not defined”.",
  bad: ["const price = 1;", "const row = { price };"],
  good: ["const price = 1;", "const row = { price: price };"],
};
