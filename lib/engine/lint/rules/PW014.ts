import type { LintRule } from "./rule.js";

export const PW014: LintRule = {
  title: "a cell is not correct TypeScript, or exports",
  what: "A syntax error, in TypeScript's words, and the word `export`. A cell with a syntax error is not looked at further.",
  why: "Neither runner can run it. Later cells see what a cell defines without an export, and tslab fails at one.",
  bad: ["export const price = 1;"],
  good: ["const price = 1;"],
};
