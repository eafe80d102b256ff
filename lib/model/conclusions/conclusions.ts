import type { EquilibriumSet, Evidence } from "./evidence.js";
import { conclusionRules, type ConclusionRules, type Verdict } from "./rules.js";

/** One of the paper's conclusions, restated, and what becomes of it. */
export interface Conclusion {
  readonly claim: string;
  /** What the evidence says of it. */
  readonly here: string;
  readonly holds: Verdict;
}

/**
 * The paper's nine conclusions at one set of assumptions, in the order in which it draws them.
 *
 * @param rules - rules of your own in the place of some or all
 */
export function conclusions(
  found: Evidence,
  rules: Partial<ConclusionRules> = {},
): readonly Conclusion[] {
  const all = { ...conclusionRules, ...rules };
  return claims.map(({ rule, claim, here }) => {
    const verdict = verdictOf(all[rule](found));
    const hedges = verdictOf(all.hedging(found)) === "yes";
    return { claim, here: here(found, verdict === "yes", hedges), holds: verdict };
  });
}

const verdictOf = (found: boolean | Verdict): Verdict =>
  typeof found === "string" ? found : found ? "yes" : "no";

interface Claim {
  readonly rule: keyof ConclusionRules;
  readonly claim: string;
  readonly here: (found: Evidence, holds: boolean, hedges: boolean) => string;
}

/** How many sets of equilibria are something else than hedged silence, in part or whole. */
function besides(sets: readonly EquilibriumSet[]): string {
  const others = sets.filter(({ silent, hedged }) => !(silent && hedged));
  const kept = others.filter(({ survivesD1 }) => survivesD1).length;
  return sets.length === 1
    ? "The one set of equilibria is hedged silence only in part."
    : `Of ${sets.length} sets of equilibria ${others.length} ${others.length === 1 ? "is" : "are"} not hedged silence alone; of these D1 leaves ${kept === 0 ? "none" : kept}.`;
}

const claims: readonly Claim[] = [
  {
    rule: "hedging",
    claim: "Silence makes outsiders hedge",
    here: ({ width, cutoff }, hedges) =>
      `They ${hedges ? "hedge" : "press"}: the belief${width > 0 ? ", at its worst," : ""} is ${hedges ? "at or above" : "below"} the cutoff of ${cutoff.toFixed(2)}.`,
  },
  {
    rule: "equilibrium",
    claim: "Withholding with hedging is an equilibrium",
    here: (_, holds) =>
      holds
        ? "It is one: what is hedged anyway need not be published."
        : "It is none: outsiders press a silence that both types keep.",
  },
  {
    rule: "unique",
    claim: "It is the only one",
    here: ({ solved, sets }, holds, hedges) =>
      !solved
        ? "Not known: the exact solver takes Bayes’ rule and one year."
        : !hedges
          ? "It is none, so it cannot be the only one."
          : holds
            ? "Every equilibrium is a hedged silence."
            : besides(sets),
  },
  {
    rule: "adds",
    claim: "Opacity as such adds to hedging",
    here: ({ looksAhead, hedging, hedgingYears, decade: { years } }) =>
      `${looksAhead ? "Year by year, they" : "They"} hedge in ${hedgingYears.hidden.toFixed(2)} of ${years.length} years on average, against ${hedgingYears.open.toFixed(2)} with nothing hidden; in ${years.at(-1)!.year} with probability ${hedging.hidden.toFixed(2)}, against ${hedging.open.toFixed(2)}.`,
  },
  {
    rule: "lengthens",
    claim: "Opacity lengthens the pooling phase",
    here: ({ type, decade, poolYears: { hidden, open } }) =>
      type === "can change"
        ? `There is no formula for a type that changes; to 2035 they hedge throughout with probability ${decade.never.toFixed(2)}.`
        : hidden === 0
          ? "There is no pool to lengthen."
          : open === Infinity
            ? "With a weak China it lasts for ever, hidden or not."
            : `A weak China can expect ${length(hidden)}, against ${length(open)} with nothing hidden.`,
  },
  {
    rule: "peaks",
    claim: "The force of silence peaks in 2030–2032",
    here: ({ peak, margin }) =>
      margin.peak < 0
        ? `It has none: even in ${peak} the margin is ${signed(margin.peak)}.`
        : `It peaks in ${peak}, at a margin of ${signed(margin.peak)}.`,
  },
  {
    rule: "erodes",
    claim: "Alternatives erode it in the end",
    here: ({ margin }) =>
      `By 2035 the margin is ${signed(margin.end)}; without alternatives it would be ${signed(margin.unbuilt)}.`,
  },
  {
    rule: "costs",
    claim: "Opacity is costly to outsiders",
    here: ({ worth, decade }) =>
      `To know China’s type would be worth ${worth.toFixed(2)} in the first year; hedging and building cost ${decade.years.at(-1)!.cost.toFixed(1)} until 2035.`,
  },
  { rule: "power", claim: "Withholding is power for China", here: powerHere },
];

function powerHere({ A, delta, phiD, harms }: Evidence, holds: boolean, hedges: boolean): string {
  if (holds)
    return `It is, and ${harms.QL > 0 ? "the weak type gains most: it would be pressed if known" : "each type is spared the cost of publishing"}.`;
  if (hedges)
    return "Neither publishing nor being pressed costs anything, so there is nothing to gain.";
  return harms.QH > phiD && delta > A
    ? "Not here: silence is pressed, and a strong China would rather be known."
    : "Not here: silence is pressed, though publishing would serve a strong China no better.";
}

const length = (years: number): string =>
  years === Infinity ? "for ever" : `${years.toFixed(1)} years`;

const signed = (margin: number): string => String(Number(margin.toFixed(2)) + 0).replace("-", "−");
