import { subscripts } from "../figure/subscripts.js";
import type { Notation } from "../words/notation.js";
import { escapeHtml } from "./escapeHtml.js";

/** The symbols of a paper, ready to be found in its formulas. */
export interface Symbols {
  readonly notation: readonly Notation[];
  /**
   * TeX in which each symbol says which one it is: `\delta` becomes
   * `{\htmlData{symbol=delta}{\delta}}`. Words inside `\text{…}` and command names are left alone,
   * and so is a symbol under an accent: `\hat\mu` is another quantity than `\mu`.
   */
  mark(tex: string): string;
  /**
   * Plain text as HTML in which each symbol says which one it is, and wears its subscript. A Latin
   * letter is a symbol only where the text is a formula: the D of "D is published" may be anything.
   */
  markText(text: string): string;
  /** Names of the symbols in a plain text, such as a chart's. */
  namesIn(text: string): string[];
}

export function createSymbols(notation: readonly Notation[]): Symbols {
  const symbolOf = new Map(notation.map(({ tex, symbol }) => [normalise(tex), symbol]));
  const pattern = patternOf(notation);
  const nameOf = new Map(notation.map(({ text, symbol }) => [text, symbol]));
  const plain = plainPattern(notation.map(({ text }) => text));
  const nameIn = (found: string, text: string): string | undefined =>
    /[^A-Za-z]/.test(found) || !/[A-Za-z]{3}/.test(text) ? nameOf.get(found) : undefined;
  return {
    notation,
    markText: (text) =>
      escapeHtml(text).replace(plain, (found) => {
        const symbol = nameIn(found, text);
        return symbol ? `<span data-symbol="${symbol}">${subscripts(found)}</span>` : found;
      }),
    namesIn(text) {
      // Plotly sets what is below the line between two spaces without width.
      const shown = text.replace(/\u200b(.*?)\u200b/g, "_$1 ");
      return [...shown.matchAll(plain)].flatMap(([found]) => nameIn(found, shown) ?? []);
    },
    mark: (tex) =>
      tex.replace(pattern, (found) => {
        const symbol = symbolOf.get(normalise(found));
        return symbol ? `{\\htmlData{symbol=${symbol}}{${found}}}` : found;
      }),
  };
}

const normalise = (tex: string): string => tex.replace(/[{}\s]/g, "");
const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The symbols of a plain text, the longest first; no letter of a word or of an entity is one. */
function plainPattern(texts: readonly string[]): RegExp {
  if (texts.length === 0) return /(?!)/g;
  const written = [...texts].sort((a, b) => b.length - a.length).map(escapeRegExp);
  return new RegExp(`(?<![\\p{L}\\p{N}_&#])(?:${written.join("|")})(?![\\p{L}\\p{N}_(])`, "gu");
}

/** Whatever stands for itself in a formula: words, symbols, and the commands and names that are none. */
function patternOf(notation: readonly Notation[]): RegExp {
  // Sub- and superscripts may be written with or without braces: `\mu^*` and `\mu^{*}`.
  const written = notation
    .map(({ tex }) => tex)
    .sort((a, b) => b.length - a.length)
    .map((tex) => escapeRegExp(tex).replace(/(_|\\\^)(\\\*|\w)$/, "$1(?:\\{$2\\}|$2)"));
  const words = String.raw`\\(?:text\w*|mathrm|operatorname\*?|begin|end|htmlData)\{[^{}]*\}`;
  const accented = String.raw`\\(?:hat|widehat|bar|overline|tilde|dot)(?:\s*\\[A-Za-z]+|\s*[A-Za-z]|\{[^{}]*\})`;
  const symbols = written.map((tex) => `(?:${tex})(?![A-Za-z])`);
  const commands = String.raw`\\[A-Za-z]+|[A-Za-z]+`;
  return new RegExp([words, accented, ...symbols, commands].join("|"), "g");
}
