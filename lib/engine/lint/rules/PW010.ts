import type { LintRule } from "./rule.js";

export const PW010: LintRule = {
  title: "a cell reaches outside the notebook",
  what: "An import from anywhere but `../lib` and `arquero`; names of Node, the page, the network, storage or timers; `import(…)`, `eval` and their kin.",
  why: "A notebook runs in a kernel, in a page opened from a file, and offline. What only one of them has breaks in the others.",
  bad: ['const answer = await fetch("https://example.org");'],
  good: ['import { table } from "arquero";\nconst rows = table({ year: [2012], price: [1] });'],
};
