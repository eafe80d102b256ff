import type { Parameter } from "../game/parameters.js";

const share = {
  unit: "share",
  domain: { min: 0, max: 1 },
  slider: { min: 0, max: 1, step: 0.01 },
} as const;

/**
 * The assumptions that time adds. The paper asks for a model over time and writes none, so symbols and
 * sizes are this edition's: round numbers, not estimates.
 */
export const dynamicParameters = {
  alpha0: {
    symbol: "alpha0",
    tex: "\\alpha_0",
    text: "α₀",
    name: "precision of an open signal",
    meaning: "probability that a year’s news points the right way when nothing is hidden",
    unit: "probability",
    domain: { min: 0.5, max: 1, open: "max" },
    value: 0.7,
    slider: { min: 0.5, max: 0.95, step: 0.01 },
    place: "Patent Opacity: “observable but noisy signals”",
  },
  lambda: {
    symbol: "lambda",
    tex: "\\lambda",
    text: "λ",
    name: "strength of a layer",
    meaning: "share of a signal’s worth that one layer of opacity removes when it is complete",
    value: 0.4,
    ...share,
    place: "Patent Opacity: “each layer amplifies the others”",
  },
  eta: {
    symbol: "eta",
    tex: "\\eta",
    text: "η",
    name: "yearly change of type",
    meaning: "probability that a strong China turns weak within a year, or a weak one strong",
    unit: "probability",
    domain: { min: 0, max: 1 },
    value: 0,
    slider: { min: 0, max: 0.3, step: 0.01 },
    place: "Predictive Scenarios",
  },
  sigma: {
    symbol: "sigma",
    tex: "\\sigma_S",
    text: "σ_S",
    name: "stockpiling",
    meaning: "what a year of hedging adds to the stockpile",
    value: 0.2,
    ...share,
    place: "Predictive Scenarios: “immediate relief”",
  },
  decay: {
    symbol: "decay",
    tex: "\\varsigma",
    text: "ς",
    name: "run-down of the stockpile",
    meaning: "share of the stockpile that is used up in a year",
    value: 0.5,
    ...share,
    place: "Predictive Scenarios",
  },
  omegaS: {
    symbol: "omegaS",
    tex: "\\omega_S",
    text: "ω_S",
    name: "relief from the stockpile",
    meaning: "share of the loss from pressing a strong China that a stockpile of 1 removes",
    value: 0.3,
    ...share,
    place: "Predictive Scenarios: “immediate relief”",
  },
  nu: {
    symbol: "nu",
    tex: "\\nu",
    text: "ν",
    name: "pace of building",
    meaning: "share of the missing alternative capacity that a year of full investment adds",
    value: 0.25,
    ...share,
    place: "Predictive Scenarios: “sinking cost”",
  },
  tau: {
    symbol: "tau",
    tex: "\\tau",
    text: "τ",
    name: "delay of building",
    meaning: "years from an investment to the first capacity it brings",
    unit: "years",
    domain: { min: 0, max: 50 },
    value: 4,
    slider: { min: 0, max: 8, step: 1 },
    place: "Predictive Scenarios: “only after a delay”",
  },
  omegaK: {
    symbol: "omegaK",
    tex: "\\omega_K",
    text: "ω_K",
    name: "relief from alternative capacity",
    meaning:
      "share of the loss from pressing a strong China that full alternative capacity removes",
    value: 0.8,
    ...share,
    place: "Predictive Scenarios, Figure 7",
  },
  c: {
    symbol: "c",
    tex: "c",
    text: "c",
    name: "cost of investment",
    meaning: "what outsiders pay for a year of full investment in alternatives",
    unit: "payoff units",
    domain: { min: 0, max: Infinity },
    value: 0.5,
    slider: { min: 0, max: 5, step: 0.1 },
    place: "Predictive Scenarios: “sinking cost”",
  },
  epsilon: {
    symbol: "epsilon",
    tex: "\\varepsilon",
    text: "ε",
    name: "ambiguity",
    meaning:
      "how far around a belief outsiders also think possible when everything is hidden; 0 for Bayesians",
    unit: "probability",
    domain: { min: 0, max: 1 },
    value: 0,
    slider: { min: 0, max: 0.5, step: 0.01 },
    place: "Regulatory Escalation: “worst-case scenarios”",
  },
  beta: {
    symbol: "beta",
    tex: "\\beta",
    text: "β",
    name: "patience",
    meaning: "what a payoff of next year is worth today",
    unit: "factor",
    domain: { min: 0, max: 1, open: "max" },
    value: 0.9,
    slider: { min: 0, max: 0.99, step: 0.01 },
    place: "none; the paper’s game is played once",
  },
} as const satisfies Record<string, Parameter>;

export type DynamicParameterName = keyof typeof dynamicParameters;

/** Values for every assumption that time adds. */
export type DynamicParameters = Record<DynamicParameterName, number>;

/** Their defaults, as a value to vary. */
export function dynamicBaseline(): DynamicParameters {
  const defaults = Object.values(dynamicParameters).map(
    ({ symbol, value }) => [symbol, value] as const,
  );
  return Object.fromEntries(defaults) as DynamicParameters;
}
