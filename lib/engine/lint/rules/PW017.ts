import type { LintRule } from "./rule.js";

export const PW017: LintRule = {
  title: "a cell defines a name that JavaScript, the browser or the edition already has",
  what: "A top-level definition or import under such a name. In a block or a function it passes, and so does a type.",
  why: "The edition's compiler takes such a name for the one that exists already, so that other cells would not get yours.",
  bad: ["const Map = 1;"],
  good: ["const streetMap = 1;"],
};
