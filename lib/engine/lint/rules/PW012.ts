import type { LintRule } from "./rule.js";

export const PW012: LintRule = {
  title: "an input's name is not that of its variable",
  what: "`const name = view(…)` whose call does not begin with the same name in quotes.",
  why: "Readers meet one name in the code, in the address of a page and in `npm run notebooks -- --set`. With two, setting one would miss the other.",
  bad: ['import { slider, view } from "../lib";', 'const p = view(slider("q"));'],
  good: ['import { slider, view } from "../lib";', 'const p = view(slider("p"));'],
};
