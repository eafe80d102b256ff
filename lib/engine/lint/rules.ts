/** What the linter can find, by code; codes never change their meaning. */
export const rules = {
  PW001: "two cells define the same name",
  PW002: "a cell uses a name that no earlier cell defines",
  PW003: "cells need each other in a cycle",
  PW004: "a cell changes what another cell defines or imports",
  PW005: "a type is imported without `type`",
  PW006: "shorthand property `{a}` of another cell's variable",
  PW007: "renaming while destructuring what comes from another cell",
  PW008: "Plotly is imported as a value",
  PW009: "a clock or unseeded randomness",
  PW010: "a cell reaches outside the notebook",
  PW011: "an input is not alone, or is not of the form `const name = view(…)`",
  PW012: "an input's name is not that of its variable",
  PW013: "something is printed that is not shown with `show`",
  PW014: "a cell is not correct TypeScript, or exports",
  PW015: "an import that tslab and the edition understand differently",
  PW016: "a form that tslab cannot run or does not remember",
  PW017: "a cell defines a name that JavaScript, the browser or the edition already has",
  PW018: "a table is loaded by a name that is not written out",
} as const;

export type Code = keyof typeof rules;
