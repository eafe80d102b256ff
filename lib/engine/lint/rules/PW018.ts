import type { LintRule } from "./rule.js";

export const PW018: LintRule = {
  title: "a table is loaded by a name that is not written out",
  what: "Any use of the library's `load` but a call with a table's name in quotes.",
  why: "A page carries only the tables that its notebook names, and the names are read without running a cell.",
  bad: [
    'import { load } from "../lib";',
    'const name = "prices";\nconst rows = load(name as never);',
  ],
  good: ['import { load } from "../lib";', 'const rows = load("prices");'],
};
