import type { Notation } from "../../words/notation.js";

/**
 * A formula of a docstring as TeX; nothing where what stands between backticks is code, or a mere name.
 *
 * @example docFormula("(A + gamma) / (gamma + delta)", notation) // "\\frac{A + \\gamma}{\\gamma + \\delta}"
 */
export function docFormula(text: string, notation: readonly Notation[]): string | undefined {
  const texOf = new Map(notation.map(({ symbol, tex }) => [symbol, tex]));
  const isFormula =
    / [=+\-/·×<>≥≤←] |\^|·/.test(text) &&
    !/["'`{}[\];$%\\]|--|=>|\bconst\b/.test(text) &&
    text
      .split(/[^A-Za-z]+/)
      .some((name) => name.length === 1 || texOf.has(name) || greek.has(name));
  if (!isFormula) return undefined;
  const nameTex = (name: string): string => {
    const [, letters, digits] = /^([A-Za-z]+)(\d*)$/.exec(name) as string[] as [
      string,
      string,
      string,
    ];
    const plain = letters.length > 1 ? `\\text{${letters}}` : letters;
    return (greek.has(letters) ? `\\${letters}` : plain) + (digits && `_{${digits}}`);
  };
  return text
    .replace(
      /\(([^()]+)\) ?\/ ?\(([^()]+)\)(²?)/g,
      (_, over: string, under: string, square: string) =>
        square ? `⟦${over}⟧⟨(${under})²⟩` : `⟦${over}⟧⟨${under}⟩`,
    )
    .replace(/\^\(([^()]+)\)|\^(±?\w+)/g, (_, all?: string, one?: string) => `^⟨${all ?? one}⟩`)
    .replace(/(_?)([A-Za-z]+\d*)(\(?)/g, (_, below: string, name: string, call: string) =>
      below
        ? `_⟨${nameTex(name)}⟩${call}`
        : `${(call && functions[name]) || (texOf.get(name)?.replace(/\(.*\)/, "") ?? nameTex(name))}${call}`,
    )
    .replace(/[^\x20-\x7e]/g, (sign) => signs[sign] ?? sign);
}

const greek = new Set(
  "alpha beta gamma delta epsilon eta theta kappa lambda mu pi rho sigma tau phi omega".split(" "),
);
const functions: Readonly<Record<string, string>> = {
  odds: "\\operatorname{odds}",
  Bin: "\\operatorname{Bin}",
  Pr: "\\Pr",
  min: "\\min",
  max: "\\max",
};
const signs: Readonly<Record<string, string>> = {
  "⟦": "\\frac{",
  "⟧": "}",
  "⟨": "{",
  "⟩": "}",
  "·": "\\cdot ",
  "×": "\\times ",
  "≥": "\\ge ",
  "≤": "\\le ",
  "←": "\\leftarrow ",
  "±": "\\pm ",
  "²": "^2",
  "…": "\\dots ",
  Π: "\\prod",
};
