import type { LintRule } from "./rule.js";

export const PW011: LintRule = {
  title: "an input is not alone, or is not of the form `const name = view(…)`",
  what: "A use of `view` in any other form, and a statement that is none in a cell with an input. Several inputs may share a cell, as long as none needs another.",
  why: "When a reader moves an input, the edition runs again what depends on it. If that stood in the input's own cell, the input would be made anew under the reader's hand.",
  bad: ['import { slider, view } from "../lib";', 'const p = view(slider("p"));\nconst q = 1 - p;'],
  good: [
    'import { slider, view } from "../lib";',
    'const p = view(slider("p"));',
    "const q = 1 - p;",
  ],
};
