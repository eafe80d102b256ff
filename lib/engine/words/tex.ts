import { apart } from "../figure/apart.js";

/** A formula in TeX. */
export interface Formula {
  readonly kind: "formula";
  readonly tex: string;
}

/**
 * Formula with computed values: numbers are rounded to four digits, more where two would read the same, another formula is set inside,
 * and any other value is set as text, so that data can never become TeX commands.
 *
 * @example tex`\mu^* = ${1 / 2}`.tex // "\\mu^* = 0.5"
 */
export function tex(strings: TemplateStringsArray, ...values: readonly unknown[]): Formula {
  const numbers = apart(values).map((text) => String(text).replace("−", "-"));
  const texts = values.map((value, i) => (typeof value === "number" ? numbers[i]! : toTex(value)));
  return { kind: "formula", tex: String.raw(strings, ...texts) };
}

export function isFormula(value: unknown): value is Formula {
  return typeof value === "object" && value !== null && (value as Formula).kind === "formula";
}

function toTex(value: unknown): string {
  if (isFormula(value)) return value.tex;
  return `\\text{${String(value).replace(/[\\{}$&#%_^~]/g, (char) => escapes[char] ?? char)}}`;
}

const escapes: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};
