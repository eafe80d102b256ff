import type { LintRule } from "./rule.js";

export const PW003: LintRule = {
  title: "cells need each other in a cycle",
  what: "Two or more cells each of which needs a name of the next, and the last of the first. Functions of one cell may call each other.",
  why: "The edition runs a cell again when what it needs has changed. In a cycle it would never come to rest, and no order of cells could begin.",
  bad: ["const supply = () => demand();", "const demand = () => supply();"],
  good: ["const supply = () => demand();\nconst demand = (): number => 1;"],
};
