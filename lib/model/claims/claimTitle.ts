import { notation } from "../game/notation.js";

/** A claim, short enough for a list: `Theorem 4, 2c`, `Definition 1(4)`, `Table 2, γ`. */
export const claimTitle = (id: string): string =>
  id
    .replace(/^[a-z]/, (letter) => letter.toUpperCase())
    .replace(/^([A-Z][a-z]+)(\d)/, "$1 $2")
    .replace("-", ", ")
    .replaceAll("-", " ")
    .replace(/^(Definition \d), (\d)/, "$1($2)")
    .replace(/\b(?:gamma|delta)\b/, (name) => notation.find(({ symbol }) => symbol === name)!.text);
