import { notation } from "../model/game/notation.js";

/** A sentence with the paper's letters for the names in code. */
export const inSymbols = (sentence: string): string =>
  sentence.replace(
    /\b(muStar|mu|phiD|kappa|gamma|delta)\b/g,
    (name) => notation.find(({ symbol }) => symbol === name)?.text ?? name,
  );
