import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";
import type { ClaimRow } from "../model/claims/checkClaims.js";
import { notation } from "../model/game/notation.js";
import { parameters } from "../model/game/parameters.js";

/**
 * The paper's claims, each with its verdict and the smallest counterexample found.
 *
 * @param reading - what a disclosure does, in words
 */
export const claimsTable = (claims: readonly ClaimRow[], reading: string): Table =>
  table(
    claims.map(({ place, printed, verdict, counterexample, tried, corrected }) => ({
      place,
      printed: inSymbols(printed),
      verdict,
      counterexample: counterexample
        ? order.map(({ symbol, text }) => `${text} = ${counterexample[symbol]}`).join(", ")
        : `none in ${tried} cases`,
      corrected: verdict === "holds" ? "" : inSymbols(corrected),
    })),
    {
      title: `The paper’s claims, where ${reading}`,
      status: "computed",
      source:
        "exact search over 4,000 small vectors, of which a claim’s cases are those that meet its premises; a counterexample refutes, a search without one does not prove",
      columns: {
        place: "In the paper",
        printed: "Claim, in this edition’s words",
        counterexample: "Smallest counterexample",
        corrected: "What is true instead",
      },
    },
  );

const { A, gamma, delta, phiD, kappa, p } = parameters;
const order = [A, gamma, delta, phiD, kappa, p];

/** A sentence with the paper's letters for the names in code. */
const inSymbols = (sentence: string): string =>
  sentence.replace(
    /\b(muStar|mu|phiD|kappa|gamma|delta)\b/g,
    (name) => notation.find(({ symbol }) => symbol === name)?.text ?? name,
  );
