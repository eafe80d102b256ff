import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

/** What follows from a scenario by its last year. */
export interface ScenarioOutcome {
  readonly scenario: string;
  /** What the paper tells of it. */
  readonly tells: string;
  /** Year in which silence is strongest. */
  readonly peak: number;
  /** Probability of hedging in the last year: as things stand, and with nothing hidden. */
  readonly hedging: number;
  readonly open: number;
  /** Probability that outsiders hedge in every year. */
  readonly never: number;
  /** Cost of hedging and building, in payoff units. */
  readonly cost: number;
}

/** The paper's scenarios in numbers. Woods (2025), Predictive Scenarios. */
export const scenariosTable = (outcomes: readonly ScenarioOutcome[]): Table =>
  table(outcomes, {
    title: "What follows from each scenario",
    status: "computed",
    source: "the assumptions above and this edition’s schedules",
    only: ["scenario", "tells", "peak", "hedging", "open", "never", "cost"],
    columns: {
      tells: "The paper’s story",
      peak: { plain: true },
      hedging: { title: "Hedging in 2035", unit: "probability" },
      open: { title: "With nothing hidden", unit: "probability" },
      never: { title: "Never broken", unit: "probability" },
      cost: { title: "Cost until 2035", unit: "payoff units" },
    },
  });
