import type { Rule } from "./rule.js";

export const PW016: Rule = {
  title: "a form that tslab cannot run or does not remember",
  what: "A namespace, `for await` at the top of a cell, a name `exports` or `require` that the cell defines, and a comment at its head that begins with `@module` or `@browser`.",
  why: "tslab 1.0.22 forgets a namespace after one cell, cannot run the loop, needs the two names itself, and sets such a commented cell aside.",
  bad: ["namespace Market { export const price = 1; }"],
  good: ["const market = { price: 1 };"],
};
