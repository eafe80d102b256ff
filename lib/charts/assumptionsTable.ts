import { table } from "../engine/words/table.js";
import type { Table } from "../engine/figure/table.js";
import type { Assumed } from "../model/conclusions/assumed.js";

interface Assumption {
  readonly assumption: string;
  /** What the paper says. */
  readonly paper: string;
  readonly now: (assumed: Assumed) => string;
  readonly moved: string;
  readonly place: string;
}

/** What the paper's conclusions rest on, each assumption with its place in the paper, what it is now, and what moves it. */
export const assumptionsTable = (assumed: Assumed): Table =>
  table(
    assumptions.map((row, i) => ({ number: i + 1, ...row, now: row.now(assumed) })),
    {
      title: "Eleven assumptions",
      status: "computed",
      source: "Woods (2025) in this edition’s words, and the inputs above",
      columns: {
        number: { title: "No.", plain: true },
        paper: "In the paper",
        now: "Here, now",
        moved: "Moved by",
      },
    },
  );

const assumptions: readonly Assumption[] = [
  {
    assumption: "what a disclosure tells outsiders",
    paper: "both: verifiable in the timing, a convention in the proofs",
    now: ({ reading }) => reading,
    moved: "switch 1",
    place: "Timing of the Game, step 3; App. 2, B.1",
  },
  {
    assumption: "how outsiders deal with doubt",
    paper: "Bayes’ rule in the model, the worst case in the text",
    now: ({ attitude }) => attitude,
    moved: "switch 2",
    place: "Definition 1(3); Regulatory Escalation",
  },
  {
    assumption: "what pressing teaches",
    paper: "not said",
    now: ({ pressing }) => pressing,
    moved: "switch 3",
    place: "Foreign Actors",
  },
  {
    assumption: "how far outsiders look ahead",
    paper: "one year",
    now: ({ horizon }) => horizon,
    moved: "switch 4; matters where pressing reveals",
    place: "Timing of the Game",
  },
  {
    assumption: "whether strength lasts",
    paper: "not said",
    now: ({ type }) => type,
    moved: "switch 5",
    place: "Predictive Scenarios",
  },
  {
    assumption: "what silence costs China",
    paper: "nothing, ever: φ_D > 0",
    now: ({ silence }) => silence,
    moved: "switch 6",
    place: "China’s Payoffs",
  },
  {
    assumption: "what China is",
    paper: "unknown",
    now: ({ p, truth }) => (p === 0 || p === 1 ? "as believed, for sure" : truth),
    moved: "switch 7",
    place: "Timing of the Game, step 1",
  },
  {
    assumption: "whom pressing hurts",
    paper: "both types alike; leverage is paid whatever outsiders do",
    now: ({ harm }) => harm,
    moved: "switch 8",
    place: "China’s Payoffs",
  },
  {
    assumption: "a mistake about a strong China hurts more than hedging",
    paper: "δ > A",
    now: ({ A, delta }) => (delta > A ? "δ > A" : "δ ≤ A"),
    moved: "δ and A",
    place: "Theoretical Framework, assumption i",
  },
  {
    assumption: "what hurts China more",
    paper: "κ < φ_D for uniqueness; not stated",
    now: ({ kappa, phiD }) =>
      kappa < phiD ? "publishing" : kappa > phiD ? "being pressed" : "both alike",
    moved: "κ and φ_D",
    place: "Theorems 1 to 4",
  },
  {
    assumption: "when alternatives come",
    paper: "mainly after 2030",
    now: ({ investsFrom, tau }) => `from ${investsFrom + tau + 1}`,
    moved: "τ and the year of investment",
    place: "Predictive Scenarios, Figure 7",
  },
];
