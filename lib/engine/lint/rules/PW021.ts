import type { LintRule } from "./rule.js";

export const PW021: LintRule = {
  title: "a guess has a default, or nothing depends on it",
  what: "A `value` in the options of a `guess` or a `question`, and one that no other cell uses, directly or through others.",
  why: "A page holds back what depends on a guess until the reader has made one. A default would make it for them, and where nothing depends on it the answer stands there already.",
  bad: [
    'import { guess, md, show, view } from "../lib";',
    'const move = view(guess("move", { label: "price", options: ["rises", "falls"] }));',
    "show(md`It **rises**.`);",
  ],
  good: [
    'import { guess, md, show, view } from "../lib";',
    'const move = view(guess("move", { label: "price", options: ["rises", "falls"] }));',
    "show(md`It **rises**.`, { after: move });",
  ],
};
