import { apart } from "../figure/apart.js";
import { isFormula } from "./tex.js";

/** Text in Markdown, with formulas between dollar signs. */
export interface Prose {
  readonly kind: "prose";
  readonly markdown: string;
}

/**
 * Sentence with computed values: numbers are rounded to four digits, more where two would
 * read the same; a formula is set inline, other prose is taken as it is, and any other value is plain text, so that data can never become markup. A text of several
 * paragraphs, such as `solutionText` makes, keeps its lines.
 *
 * @example md`The cutoff is **${0.5}**.`.markdown // "The cutoff is **0.5**."
 */
export function md(strings: TemplateStringsArray, ...values: readonly unknown[]): Prose {
  return { kind: "prose", markdown: dedent(String.raw(strings, ...apart(values).map(toMarkdown))) };
}

export function isProse(value: unknown): value is Prose {
  return typeof value === "object" && value !== null && (value as Prose).kind === "prose";
}

function toMarkdown(value: unknown): string {
  if (isFormula(value)) return `$${value.tex}$`;
  if (isProse(value)) return value.markdown;
  if (value === null) return "—";
  const text = String(value);
  // A text of several paragraphs keeps its lines, their indentation included.
  return /\n\s*\n/.test(text) ? text.split("\n").map(keptLine).join("  \n") : escapeMarkdown(text);
}

const keptLine = (line: string): string =>
  line.replace(/\S.*$/, escapeMarkdown).replace(/^ +/, (gap) => "\u00a0".repeat(gap.length));

/** Text that Markdown and HTML will show letter for letter, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>~$&|!@]/g, "\\$&")
    .replace(/:(?=\/\/)|(?<=www)\./gi, "\\$&")
    .replace(/^[#+=-]|(?<=^\d{1,9})[.)](?=\s|$)/, "\\$&");
}

/** Text without the indentation that its lines share in the source of a cell. */
function dedent(text: string): string {
  const indents = text
    .split("\n")
    .slice(1)
    .filter((line) => line.trim());
  const shared = Math.min(...indents.map((line) => line.length - line.trimStart().length));
  return text
    .replace(new RegExp(`\\n {0,${Number.isFinite(shared) ? shared : 0}}`, "g"), "\n")
    .trim();
}
