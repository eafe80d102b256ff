import { notation } from "../model/notation.js";

/**
 * TeX in which each of the paper's symbols says which one it is: `\delta` becomes
 * `{\htmlData{symbol=delta}{\delta}}`. Words inside `\text{…}` and command names are left alone,
 * and so is a symbol under an accent: `\hat\mu` is another quantity than `\mu`.
 */
export function markSymbols(tex: string): string {
  return tex.replace(pattern, (found) => {
    const symbol = symbolOf.get(normalise(found));
    return symbol ? `{\\htmlData{symbol=${symbol}}{${found}}}` : found;
  });
}

const normalise = (tex: string): string => tex.replace(/[{}\s]/g, "");
const symbolOf = new Map(notation.map(({ tex, symbol }) => [normalise(tex), symbol]));
const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Sub- and superscripts may be written with or without braces: `\mu^*` and `\mu^{*}`. */
const written = notation
  .map(({ tex }) => tex)
  .sort((a, b) => b.length - a.length)
  .map((tex) => escapeRegExp(tex).replace(/(_|\\\^)(\\\*|\w)$/, "$1(?:\\{$2\\}|$2)"))
  .join("|");

const words = String.raw`\\(?:text\w*|mathrm|operatorname\*?|begin|end|htmlData)\{[^{}]*\}`;
const accented = String.raw`\\(?:hat|widehat|bar|overline|tilde|dot)(?:\s*\\[A-Za-z]+|\s*[A-Za-z]|\{[^{}]*\})`;
const symbols = String.raw`(?:${written})(?![A-Za-z])`;
const commands = String.raw`\\[A-Za-z]+|[A-Za-z]+`;
const pattern = new RegExp(`${words}|${accented}|${symbols}|${commands}`, "g");
