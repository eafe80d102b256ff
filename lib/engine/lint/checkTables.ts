import type { Check } from "./analyseNotebook.js";
import { tablesOf } from "./tablesOf.js";

/** PW018: a page carries the tables that its notebook names, so a name must be readable without running the cell. */
export const checkTables: Check = (notebook) =>
  tablesOf(notebook)
    .filter(({ name }) => name === undefined)
    .map(({ cell, line }) => ({
      code: "PW018",
      cell,
      line,
      message: `cell ${cell} uses \`load\` without the name of a table: write it out, \`load("name")\``,
    }));
