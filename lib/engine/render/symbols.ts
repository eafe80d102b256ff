import type { Notation } from "../words/notation.js";

/** The symbols of a paper, ready to be found in its formulas. */
export interface Symbols {
  readonly notation: readonly Notation[];
  /**
   * TeX in which each symbol says which one it is: `\delta` becomes
   * `{\htmlData{symbol=delta}{\delta}}`. Words inside `\text{…}` and command names are left alone,
   * and so is a symbol under an accent: `\hat\mu` is another quantity than `\mu`.
   */
  mark(tex: string): string;
}

export function createSymbols(notation: readonly Notation[]): Symbols {
  const symbolOf = new Map(notation.map(({ tex, symbol }) => [normalise(tex), symbol]));
  const pattern = patternOf(notation);
  return {
    notation,
    mark: (tex) =>
      tex.replace(pattern, (found) => {
        const symbol = symbolOf.get(normalise(found));
        return symbol ? `{\\htmlData{symbol=${symbol}}{${found}}}` : found;
      }),
  };
}

const normalise = (tex: string): string => tex.replace(/[{}\s]/g, "");
const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

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
