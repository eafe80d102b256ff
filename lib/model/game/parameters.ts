import type { Domain } from "../../engine/words/domain.js";
import type { Assumption } from "../../engine/words/assumption.js";

/** One symbol of the paper: how it is written, what it says, where it lives. */
export interface Parameter extends Assumption {
  /** Name in code. */
  readonly symbol: string;
  readonly meaning: string;
  /** Place in Woods (2025). */
  readonly place: string;
}

const positive: Domain = { min: 0, max: Infinity, open: "min" };
const nonNegative: Domain = { min: 0, max: Infinity };
const payoff = { unit: "payoff units", slider: { min: 0.1, max: 10, step: 0.1 } } as const;

/**
 * The assumptions a reader can move, in the paper's notation.
 * Defaults respect the only ranking of the paper's that the game uses, `A < delta` (Woods 2025, Theoretical
 * Framework, assumption i); their sizes are a choice of this edition, not an estimate.
 */
export const parameters = {
  A: {
    symbol: "A",
    tex: "A",
    text: "A",
    name: "cost of hedging",
    meaning: "what outsiders pay to stockpile and diversify, whatever China turns out to be",
    domain: positive,
    value: 1,
    place: "Foreign Actors",
    ...payoff,
  },
  gamma: {
    symbol: "gamma",
    tex: "\\gamma",
    text: "γ",
    name: "gain from pressing a weak China",
    meaning: "what outsiders win when they press and China turns out to be weak",
    domain: positive,
    value: 1,
    place: "Foreign Actors",
    ...payoff,
  },
  delta: {
    symbol: "delta",
    tex: "\\delta",
    text: "δ",
    name: "loss from pressing a strong China",
    meaning: "what outsiders lose when they press and China turns out to be strong",
    domain: positive,
    value: 3,
    place: "Foreign Actors",
    ...payoff,
  },
  p: {
    symbol: "p",
    tex: "p",
    text: "p",
    name: "prior",
    meaning: "probability that China is strong before anything is announced (μ₀ in the main text)",
    unit: "probability",
    domain: { min: 0, max: 1 },
    value: 0.75,
    slider: { min: 0, max: 1, step: 0.01 },
    place: "Timing of the Game, step 1; App. 2, B.1",
  },
  phiD: {
    symbol: "phiD",
    tex: "\\phi_D",
    text: "φ_D",
    name: "exposure from disclosure",
    meaning: "what China pays in reputation and WTO exposure when it publishes its quota",
    domain: nonNegative,
    value: 1,
    place: "China's Payoffs",
    ...payoff,
    slider: { min: 0, max: 10, step: 0.1 },
  },
  kappa: {
    symbol: "kappa",
    tex: "\\kappa",
    text: "κ",
    name: "harm from being pressed",
    meaning: "what China loses when outsiders press",
    domain: nonNegative,
    value: 2,
    place: "China's Payoffs",
    ...payoff,
    slider: { min: 0, max: 10, step: 0.1 },
  },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;

/** Values for the assumptions that the game's functions take; a notebook may have more of its own. */
export type Parameters = Record<"A" | "gamma" | "delta" | "p" | "phiD" | "kappa", number>;
