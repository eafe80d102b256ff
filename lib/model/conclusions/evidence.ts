import { muStar } from "../game/muStar.js";
import { rational } from "../game/rational.js";
import type { Component } from "../solver/solution.js";
import { solvePaper } from "../solver/solvePaper.js";
import { forecast } from "../time/forecast.js";
import { ambiguity } from "../time/hedgesUnderAmbiguity.js";
import { patientCutoff } from "../time/patientCutoff.js";
import { poolingPhase } from "../time/poolingPhase.js";
import { scenarios } from "../time/scenarios.js";
import { scenarioSettings, type ScenarioSettings } from "../time/settings.js";
import type { Forecast } from "../time/summarise.js";
import { valueOfInformation } from "../welfare/valueOfInformation.js";
import type { Assumed } from "./assumed.js";

/** One set of equilibria of the year's game, in the terms of the conclusions. */
export interface EquilibriumSet {
  /** Whether both types are silent in all of it. */
  readonly silent: boolean;
  /** Whether silence is hedged in all of it. */
  readonly hedged: boolean;
  readonly survivesD1: boolean;
}

/** What a number is as things stand, and what it would be with nothing hidden. */
export interface Contrast {
  readonly hidden: number;
  readonly open: number;
}

/** What the paper's conclusions rest on, at one set of assumptions. */
export interface Evidence extends Assumed {
  /** Cutoff of the first year, and how far around the prior outsiders think beliefs possible in it. */
  readonly cutoff: number;
  readonly width: number;
  /** Whether outsiders play the first year for more than that year. */
  readonly looksAhead: boolean;
  /** Whether the game that is solved is the game that is played: for one year, with Bayes' rule. */
  readonly solved: boolean;
  /** Every equilibrium of the game that is solved. */
  readonly sets: readonly EquilibriumSet[];
  /** What being pressed costs each type, in payoff units. */
  readonly harms: { readonly QH: number; readonly QL: number };
  /** Worth to outsiders of knowing China's type in the first year, in payoff units. */
  readonly worth: number;
  /** The paper's crisis, and what is forecast of it. */
  readonly settings: ScenarioSettings;
  readonly decade: Forecast;
  readonly peak: number;
  /** Mean belief less cutoff: at its peak, in the last year, and there without alternatives. */
  readonly margin: { readonly peak: number; readonly end: number; readonly unbuilt: number };
  /** Probability of hedging in the last year. */
  readonly hedging: Contrast;
  /** Years of the decade in which outsiders hedge, on average, to two digits. */
  readonly hedgingYears: Contrast;
  /** Years that a bluff is expected to last while type and cutoff stand still. */
  readonly poolYears: Contrast;
}

/**
 * Computes what the conclusions rest on: the year's game exactly, the paper's crisis by forecast.
 *
 * @throws RangeError for a number outside its domain
 */
export function evidenceFor(assumed: Assumed): Evidence {
  const { A, gamma, delta, p, phiD, kappa, reading } = assumed;
  const { from } = scenarios.crisis.opacity;
  const epsilon = assumed.attitude === "prepare for the worst" ? 0.3 : 0;
  const width = ambiguity(from, epsilon);
  const pressingReveals = assumed.pressing === "reveals the type";
  const looksAhead = assumed.horizon === "all years" && pressingReveals && delta > A;
  const cutoff = looksAhead
    ? patientCutoff({ A, gamma, delta }, "9/10").valueOf()
    : muStar({ A, gamma, delta });
  const harms = {
    QH: assumed.harm === "the strong twice as much" ? 2 * kappa : kappa,
    QL: assumed.harm === "the weak twice as much" ? 2 * kappa : kappa,
  };
  const settings = settingsFor(assumed, epsilon, pressingReveals);
  const decade = forecast(settings);
  const open = forecast({ ...settings, lambda: 0, epsilon: 0 });
  const unbuilt = forecast({ ...settings, omegaK: 0 });
  const peak = decade.years.find(({ year }) => year === decade.peak)!;
  return {
    ...assumed,
    cutoff,
    width,
    looksAhead,
    solved: epsilon === 0 && !looksAhead,
    sets: solvePaper({ A, gamma, delta, p, phiD, kappa: harms }, reading).components.map(setOf),
    harms,
    worth: valueOfInformation({ A, gamma, delta, p, phiD, kappa }).value.valueOf(),
    settings,
    decade,
    peak: decade.peak,
    margin: {
      peak: peak.margin.mean,
      end: decade.years.at(-1)!.margin.mean,
      unbuilt: unbuilt.years.at(-1)!.margin.mean,
    },
    hedging: { hidden: decade.years.at(-1)!.hedging, open: open.years.at(-1)!.hedging },
    hedgingYears: { hidden: hedgingYears(decade), open: hedgingYears(open) },
    poolYears: {
      hidden: poolYears(p, cutoff, width, decade.years[0]!.precision),
      open: poolYears(p, cutoff, 0, assumed.alpha0),
    },
  };
}

function setOf({ sender, receiver, survives }: Component): EquilibriumSet {
  return {
    silent: sender.every((says) => says["QH"]!["ND"]!.equals(1) && says["QL"]!["ND"]!.equals(1)),
    hedged: receiver.every((reply) => reply["ND"]!["Hedge"]!.equals(1)),
    survivesD1: survives.d1 !== "none",
  };
}

/** The paper's crisis as it is assumed to go. */
function settingsFor(
  { growth, investsFrom, silence, type, truth, ...rest }: Assumed,
  epsilon: number,
  pressingReveals: boolean,
): ScenarioSettings {
  const { A, gamma, delta, p, alpha0, lambda, tau, omegaK } = rest;
  const crisis = { ...scenarios.crisis, growth, investsFrom };
  return scenarioSettings(
    silence === "more from 2030" ? { ...crisis, disclosesFrom: 2030 } : crisis,
    {
      ...{ A, gamma, delta, p, alpha0, lambda, tau, omegaK, epsilon, pressingReveals },
      eta: type === "can change" ? 0.1 : 0,
      truth: p === 0 || p === 1 ? "as believed" : truth,
    },
  );
}

const hedgingYears = ({ years }: Forecast): number =>
  Number(years.reduce((sum, { hedging }) => sum + hedging, 0).toFixed(2));

/** Expected years until a weak China's pool breaks; 0 where there is none, `Infinity` for never. */
function poolYears(p: number, cutoff: number, width: number, alpha: number): number {
  const level = Math.max(0, Number((cutoff - width).toFixed(4)));
  if (cutoff > 1 || p < level) return 0;
  const { expectedYears } = poolingPhase(rational(p), rational(level), rational(alpha.toFixed(3)));
  return expectedYears === null ? Infinity : expectedYears.valueOf();
}
