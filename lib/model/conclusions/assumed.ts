import { baseline } from "../game/baseline.js";
import type { Parameters } from "../game/parameters.js";
import { dynamicBaseline, type DynamicParameters } from "../time/dynamicParameters.js";
import { crisisSliders, switches } from "./switches.js";

type Switches = {
  readonly [Name in keyof typeof switches]: (typeof switches)[Name]["options"][number];
};

/** Everything that a reader can assume about the paper's conclusions: its numbers, and its switches. */
export interface Assumed
  extends
    Readonly<Parameters>,
    Readonly<Pick<DynamicParameters, "alpha0" | "lambda" | "tau" | "omegaK">>,
    Readonly<Record<keyof typeof crisisSliders, number>>,
    Switches {}

/**
 * What is assumed unless a reader says otherwise.
 *
 * @example assumedAtFirst().investsFrom // 2027
 */
export function assumedAtFirst(): Assumed {
  const { alpha0, lambda, tau, omegaK } = dynamicBaseline();
  const options = Object.entries(switches).map(([name, { value }]) => [name, value]);
  return {
    ...baseline(),
    ...{ alpha0, lambda, tau, omegaK },
    growth: crisisSliders.growth.value,
    investsFrom: crisisSliders.investsFrom.value,
    ...(Object.fromEntries(options) as Switches),
  };
}
