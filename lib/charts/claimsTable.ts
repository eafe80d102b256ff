import type { Table } from "../engine/figure/table.js";
import { loadsAddress } from "../engine/words/loads.js";
import { table } from "../engine/words/table.js";
import type { ClaimRow } from "../model/claims/checkClaims.js";
import { inSymbols } from "./inSymbols.js";
import { parameters } from "../model/game/parameters.js";

/**
 * The paper's claims, each with its verdict and the smallest counterexample found.
 *
 * @param reading - what a disclosure does, in words
 * @param at - id of the cell to go to when a counterexample is loaded, where the page can
 */
export const claimsTable = (claims: readonly ClaimRow[], reading: string, at: string): Table =>
  table(
    claims.map(({ place, printed, verdict, counterexample, tried, corrected }) => ({
      place,
      printed: inSymbols(printed),
      verdict: `${marks[verdict]} ${verdict}`,
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
        verdict: { filter: true },
        counterexample: { title: "Smallest counterexample", loads: claims.map(loading(at)) },
        corrected: "What is true instead",
      },
    },
  );

const marks = { holds: "✓", "holds under conditions": "◐", fails: "✗" } as const;

/** Puts assumptions, hatching and tree where the claim is refuted. */
const loading =
  (at: string) =>
  ({ title, counterexample, choices }: ClaimRow): string | null =>
    counterexample && loadsAddress({ ...counterexample, hatched: title, ...choices }, at);

const { A, gamma, delta, phiD, kappa, p } = parameters;
const order = [A, gamma, delta, phiD, kappa, p];
