import { formatNumber } from "../figure/formatNumber.js";

/** A formula in TeX. */
export interface Formula {
  readonly kind: "formula";
  readonly tex: string;
}

/**
 * Formula with computed values: numbers are rounded to four digits, another formula is set inside,
 * and any other value is set as text, so that data can never become TeX commands.
 *
 * @example tex`\mu^* = ${1 / 2}`.tex // "\\mu^* = 0.5"
 */
export function tex(strings: TemplateStringsArray, ...values: readonly unknown[]): Formula {
  return { kind: "formula", tex: String.raw(strings, ...values.map(toTex)) };
}

export function isFormula(value: unknown): value is Formula {
  return typeof value === "object" && value !== null && (value as Formula).kind === "formula";
}

function toTex(value: unknown): string {
  if (isFormula(value)) return value.tex;
  if (typeof value === "number") return formatNumber(value).replace("−", "-");
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
