import type { LintRule } from "./rule.js";

export const PW015: LintRule = {
  title: "an import that tslab and the edition understand differently",
  what: "A default import, all of `../lib` under one name, a word of the edition under another name, and `import name = …`.",
  why: "The edition takes imports out of a cell and gives it `view`, `show`, `live` and `background` by name. tslab is more lenient, so that a cell would run there and fail here.",
  bad: ['import aq from "arquero";\nconst rows = aq.table({ year: [2012] });'],
  good: ['import * as aq from "arquero";\nconst rows = aq.table({ year: [2012] });'],
};
