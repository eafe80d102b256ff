import type { LintRule } from "./rule.js";

export const PW016: LintRule = {
  title: "a form that tslab cannot run or does not remember",
  what: "A namespace, `for await` at the top of a cell, a name `exports`, `require` or one that begins with `__`, a cell whose every `await` stands before a bracket, a sign or a template, `this` in a function that is no method, and a comment at its head that begins with `@module` or `@browser`.",
  why: "tslab 1.0.22 forgets a namespace after one cell, cannot run the loop, has the names for itself, takes such an `await` for a name, calls a function on an object of its own, and sets such a commented cell aside.",
  bad: ["namespace Market { export const price = 1; }"],
  good: ["const market = { price: 1 };"],
};
