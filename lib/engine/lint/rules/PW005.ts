import type { LintRule } from "./rule.js";

export const PW005: LintRule = {
  title: "a type is imported without `type`",
  what: "An import that the cells use only as a type.",
  why: "A type is gone once TypeScript is JavaScript. The edition would look for a value of that name and find none.",
  bad: ['import { Game } from "../lib";', "const players = (game: Game) => 2;"],
  good: ['import type { Game } from "../lib";', "const players = (game: Game) => 2;"],
};
