import type Fraction from "fraction.js";
import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";
import { parameters } from "../model/game/parameters.js";
import type { Cutoff } from "../model/statics/exactMuStar.js";

type ByPayoff = Readonly<Record<keyof Cutoff, Fraction>>;

/** Rows of Table 2, in this edition's words, and what is true in their place. */
const entries = [
  {
    name: "A",
    printed: "+; more coercive where beliefs are already high",
    correct: "+; a higher A can only end hedging, never bring it about",
  },
  {
    name: "gamma",
    printed: "ambiguous; if A > δ the cutoff falls and hedging is robust",
    correct: "+ wherever δ > A; if A > δ the cutoff is above 1 and nobody hedges",
  },
  { name: "delta", printed: "−", correct: "−" },
] as const;

/**
 * The direction in which each payoff moves the cutoff, as printed and as computed twice. Woods (2025), Table 2.
 *
 * @param slopes - derivatives of the cutoff
 * @param steps - by how much it moves when one payoff grows a little
 */
export const signTable = (slopes: ByPayoff, steps: ByPayoff): Table =>
  table(
    entries.map(({ name, printed, correct }) => ({
      letter: parameters[name].text,
      printed,
      slope: sign(slopes[name]),
      difference: sign(steps[name]),
      correct,
    })),
    {
      title: "What raises the cutoff",
      status: "computed",
      source:
        "derivative and exact difference at the assumptions above; printed: Woods (2025), Table 2, restated",
      columns: {
        letter: "When it rises",
        printed: "Table 2, in short",
        slope: "Sign of the derivative",
        difference: "Sign of a small step",
        correct: "What is true",
      },
    },
  );

const sign = (value: Fraction): string => (value.n === 0n ? "0" : value.s > 0n ? "+" : "−");
