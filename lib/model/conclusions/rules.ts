import { hedgesUnderAmbiguity } from "../time/hedgesUnderAmbiguity.js";
import type { Evidence } from "./evidence.js";

/** What the evidence must show for a conclusion to hold. */
export type Rule = (found: Evidence) => boolean;

const hedging: Rule = ({ p, width, cutoff }) => hedgesUnderAmbiguity(p, width, cutoff);

/** The rule behind each of the paper's conclusions (Woods 2025, Introduction to Conclusion), in this edition's reading. */
export const conclusionRules = {
  hedging,
  // What is hedged anyway need not be published.
  equilibrium: hedging,
  unique: ({ solved, sets }) =>
    solved && sets.length > 0 && sets.every(({ silent, hedged }) => silent && hedged),
  adds: ({ hedgingYears }) => hedgingYears.hidden > hedgingYears.open,
  lengthens: ({ type, poolYears }) => type === "is fixed" && poolYears.hidden > poolYears.open,
  // Below the cutoff silence has no force that could peak, or be worn down.
  peaks: ({ peak, margin }) => margin.peak >= 0 && peak >= 2030 && peak <= 2032,
  erodes: ({ margin }) =>
    margin.peak >= 0 && margin.end < Math.min(margin.peak, margin.unbuilt) - 0.005,
  costs: ({ worth }) => worth > 0,
  power: (found) => hedging(found) && found.phiD + found.kappa > 0,
} as const satisfies Record<string, Rule>;

export type ConclusionRules = Readonly<Record<keyof typeof conclusionRules, Rule>>;
