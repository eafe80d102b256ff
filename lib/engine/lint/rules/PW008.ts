import type { LintRule } from "./rule.js";

export const PW008: LintRule = {
  title: "Plotly is imported as a value",
  what: "An import from plotly.js that is not an `import type`. Plotly's types are welcome.",
  why: "Plotly draws in a browser, and the kernel is none. A figure is data, and who shows it draws it.",
  bad: ['import * as Plotly from "plotly.js-dist";\nconst draw = Plotly.newPlot;'],
  good: ['import type { Data } from "plotly.js-dist";\nconst data: Data[] = [];'],
};
