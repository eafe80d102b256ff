import { formatProblem, type Problem } from "../dataflow/problem.js";
import { rules, type Code } from "./rules.js";
import type { LintRule } from "./rules/rule.js";

/**
 * The pages of rules, as text, by codes in letters of any size; without a code, the list of all rules.
 *
 * @throws Error for a code that no rule has; it names those that there are
 */
export function explain(codes: readonly string[]): string {
  if (codes.length === 0)
    return Object.entries(rules)
      .map(([code, { title }]) => `${code}  ${title}`)
      .join("\n");
  return codes.map((code) => page(ruleOf(code))).join("\n\n");
}

/** Problems, a line each, and for each rule among them how to read its page. */
export function report(problems: readonly Problem[]): string {
  const codes = new Set(problems.map(({ code }) => code).filter(isCode));
  return [
    ...problems.map(formatProblem),
    ...[...codes].map(
      (code) => `Why ${code}, and what to write instead: npm run lint -- --explain ${code}`,
    ),
  ].join("\n");
}

const isCode = (code: string): code is Code => Object.hasOwn(rules, code);

function ruleOf(word: string): Code {
  const code = word.toUpperCase();
  if (isCode(code)) return code;
  throw new Error(`--explain: expected one of ${Object.keys(rules).join(", ")}, got "${word}"`);
}

function page(code: Code): string {
  const { title, what, why, bad, good }: LintRule = rules[code];
  return `${code}: ${title}

What  ${wrap(what)}
Why   ${wrap(why)}

Bad
${listing(bad)}

Good
${listing(good)}`;
}

/** Broken between words into lines of at most 90 characters, under one another. */
const wrap = (text: string): string =>
  text
    .match(/.{1,84}(?= |$)/g)!
    .map((line) => line.trim())
    .join("\n      ");

const listing = (cells: readonly string[]): string =>
  cells.map((source, index) => `  cell ${index + 1}\n${source.replace(/^/gm, "    ")}`).join("\n");
