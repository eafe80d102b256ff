import { hedgesUnderAmbiguity } from "../time/hedgesUnderAmbiguity.js";
import type { Evidence } from "./evidence.js";

/** Whether a conclusion holds, or why the evidence says neither. */
export type Verdict = "yes" | "no" | "does not arise" | "not known";

/** What the evidence must show for a conclusion to hold: true, false, or why it says neither. */
export type Rule = (found: Evidence) => boolean | "does not arise" | "not known";

const hedging = ({ p, width, cutoff }: Evidence): boolean => hedgesUnderAmbiguity(p, width, cutoff);

/** The rule behind each of the paper's conclusions (Woods 2025, Introduction to Conclusion), in this edition's reading. */
export const conclusionRules = {
  hedging,
  // What is hedged anyway need not be published.
  equilibrium: hedging,
  // A hedged silence that is no equilibrium cannot be the only one.
  unique: (found) => {
    if (!found.solved) return "not known";
    if (!hedging(found)) return "does not arise";
    return found.sets.length > 0 && found.sets.every(({ silent, hedged }) => silent && hedged);
  },
  adds: ({ hedgingYears }) => hedgingYears.hidden > hedgingYears.open,
  lengthens: ({ type, poolYears }) => {
    if (type === "can change") return "not known";
    return poolYears.hidden === 0 ? "does not arise" : poolYears.hidden > poolYears.open;
  },
  // Below the cutoff silence has no force that could peak, or be worn down.
  peaks: ({ peak, margin }) => (margin.peak < 0 ? "does not arise" : peak >= 2030 && peak <= 2032),
  erodes: ({ margin }) =>
    margin.peak < 0 ? "does not arise" : margin.end < Math.min(margin.peak, margin.unbuilt) - 0.005,
  costs: ({ worth }) => worth > 0,
  power: (found) => hedging(found) && found.phiD + found.kappa > 0,
} as const satisfies Record<string, Rule>;

export type ConclusionRules = Readonly<Record<keyof typeof conclusionRules, Rule>>;
