import type { LintRule } from "./rule.js";

export const PW020: LintRule = {
  title: "a function remembers its earlier calls",
  what: "A function that changes a variable around it and lives on: it is given a name at the top of a cell, or returned by the function that has the variable. So does a method that changes a private field.",
  why: "The edition calls a function again whenever an input moves, the kernel once: what the function has counted until then differs, and nothing shows it.",
  bad: ["let calls = 0;\nconst next = () => ++calls;"],
  good: ["const next = (calls: number) => calls + 1;"],
};
