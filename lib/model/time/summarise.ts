import { tolerance } from "../game/tolerance.js";
import { informationAt } from "../welfare/valueOfInformation.js";
import type { PlannedYear } from "./plan.js";
import type { ScenarioSettings } from "./settings.js";

/** A year on one course of events, with its weight. */
export interface Sample {
  readonly chance: number;
  readonly belief: number;
  readonly cutoff: number;
  readonly loss: number;
  readonly hedges: boolean;
  readonly stock: number;
  readonly cost: number;
  /** First year in which outsiders pressed. */
  readonly broken: number | null;
}

/** Where a quantity lies: its mean, and the tenth and the ninetieth of a hundred courses. */
export interface Band {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface ForecastYear {
  readonly year: number;
  readonly precision: number;
  readonly capacity: number;
  readonly investing: number;
  readonly belief: Band;
  /** Mean belief from which outsiders hedge; above 1 they press whatever they believe. */
  readonly cutoff: number;
  /** Belief less cutoff: above 0 outsiders hedge. */
  readonly margin: Band;
  /** Mean loss from pressing a strong China, in payoff units. */
  readonly loss: number;
  readonly stock: number;
  /** Probability that outsiders hedge. */
  readonly hedging: number;
  /** Probability that they have hedged in every year so far. */
  readonly unbroken: number;
  /** Mean cost of hedging and investing so far, in payoff units. */
  readonly cost: number;
  /** Mean worth of knowing China's type in this year: what opacity costs outsiders, in payoff units. */
  readonly information: number;
}

export interface Forecast {
  readonly years: readonly ForecastYear[];
  /** Year of the highest mean margin, the first of equals. */
  readonly peak: number;
  /** Probability that the pool first breaks in a year. */
  readonly breaks: readonly { readonly year: number; readonly chance: number }[];
  /** Probability that it breaks in none of them. */
  readonly never: number;
}

/** Bands, means and shares of weighted courses; the weights of a year sum to 1. */
export function summarise(
  plan: readonly PlannedYear[],
  samples: readonly (readonly Sample[])[],
  { A, gamma }: Pick<ScenarioSettings, "A" | "gamma">,
): Forecast {
  const years = plan.map(({ year, alpha, capacity, investing }, t): ForecastYear => {
    const now = samples[t]!;
    const equal = now.every(({ chance }) => chance === now[0]!.chance);
    const weight = now.reduce((sum, { chance }) => sum + chance, 0);
    const mean = (value: (sample: Sample) => number): number =>
      now.reduce((sum, sample) => sum + sample.chance * value(sample), 0) / weight;
    const weights = numbersOf(now, ({ chance }) => (equal ? 1 : chance));
    const band = (value: (sample: Sample) => number): Band => {
      const at = quantiles(numbersOf(now, value), weights, equal ? now.length : 1);
      return { mean: mean(value), low: at(0.1), high: at(0.9) };
    };
    return {
      year,
      precision: alpha,
      capacity,
      investing,
      belief: band(({ belief }) => belief),
      cutoff: mean(({ cutoff }) => cutoff),
      margin: band(({ belief, cutoff }) => belief - cutoff),
      loss: mean(({ loss }) => loss),
      stock: mean(({ stock }) => stock),
      hedging: mean(({ hedges }) => (hedges ? 1 : 0)),
      unbroken: mean(({ broken }) => (broken === null ? 1 : 0)),
      cost: mean(({ cost }) => cost),
      information: mean(({ belief, loss }) => informationAt({ A, gamma }, belief, loss)),
    };
  });
  const unbroken = [1, ...years.map((year) => year.unbroken)];
  return {
    years,
    peak: years.reduce((best, year) =>
      year.margin.mean > best.margin.mean + tolerance ? year : best,
    ).year,
    breaks: years.map(({ year }, t) => ({ year, chance: unbroken[t]! - unbroken[t + 1]! })),
    never: unbroken.at(-1)!,
  };
}

function numbersOf(samples: readonly Sample[], value: (sample: Sample) => number): Float64Array {
  const numbers = new Float64Array(samples.length);
  for (let i = 0; i < samples.length; i++) numbers[i] = value(samples[i]!);
  return numbers;
}

/** By share: the least value with at least that share of the whole weight at or below it. */
function quantiles(
  values: Float64Array,
  weights: Float64Array,
  whole: number,
): (share: number) => number {
  const sorted = values.slice().sort();
  const reaches = (limit: number, share: number): boolean => {
    let below = 0;
    for (let i = 0; i < values.length; i++) if (values[i]! <= limit) below += weights[i]!;
    return below >= share * whole - tolerance;
  };
  return (share) => {
    // The whole weight is reached at the last value: what is sought lies from `first` to `last`.
    let first = 0;
    let last = sorted.length - 1;
    while (first < last) {
      const middle = (first + last) >> 1;
      if (reaches(sorted[middle]!, share)) last = middle;
      else first = middle + 1;
    }
    return sorted[first]!;
  };
}
