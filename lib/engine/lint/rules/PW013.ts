import type { LintRule } from "./rule.js";

export const PW013: LintRule = {
  title: "something is printed that is not shown with `show`",
  what: "An expression at the end of a cell that is neither `show(…)` nor `live()`, and any use of `console`. `void` before an expression says that nothing is to be shown.",
  why: "tslab prints the value of an expression that ends a cell; the edition does not, and has no console. What is shown must be the same in both.",
  bad: ["const price = 1;\nprice;"],
  good: ['import { show } from "../lib";\nconst price = 1;\nshow(price);'],
};
