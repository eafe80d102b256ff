import type { LintRule } from "./rule.js";

export const PW022: LintRule = {
  title: "a number, a dash, a percent sign or an apostrophe is written another way",
  what: "In Markdown cells and in the text of `md`: a straight apostrophe or quotation mark, two hyphens or one between spaces for a dash, a hyphen between two numbers or before one, a percent sign, and five digits or more without a comma. Code between backticks, formulas and addresses of links are let pass. It is a rule of style: `npm run lint` names it, and nothing keeps the notebook from running or from being a page.",
  isStyle: true,
  why: "One style lets a reader see where two notebooks mean the same: ’ “ ”, – for a range, − for a minus, *5 percent* in a sentence, 31,000.",
  bad: [
    'import { md, show } from "../lib";',
    "const year = 2012;\nshow(md`The paper's low of ${year} is 31000 tons.`);",
  ],
  good: [
    'import { md, show } from "../lib";',
    "const year = 2012;\nshow(md`The paper’s low of ${year} is 31,000 tons.`);",
  ],
};
