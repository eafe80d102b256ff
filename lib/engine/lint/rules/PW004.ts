import type { LintRule } from "./rule.js";

export const PW004: LintRule = {
  title: "a cell changes what another cell defines or imports",
  what: "An assignment to another cell's name, an assignment to a part of its value, and a call such as push, sort or set; under another name that the cell gives the value, too. The same holds of what is imported and of JavaScript's own objects.",
  why: "The edition runs a cell again whenever an input moves, and the change would be made again on top of the last one; no other cell would learn of it.",
  bad: ["const rows = [1];", "rows.push(2);\nconst count = rows.length;"],
  good: ["const rows = [1];", "const more = [...rows, 2];\nconst count = more.length;"],
};
