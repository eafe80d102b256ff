import { checkParameters } from "../game/checkParameters.js";
import { describeDomain, isInside } from "../../engine/words/domain.js";
import { parameters, type Parameter, type Parameters } from "../game/parameters.js";
import { dynamicParameters, type DynamicParameters } from "./dynamicParameters.js";

/**
 * Refuses values outside the domains of the two tables of assumptions; others are none of its business.
 *
 * @throws RangeError `forecast: alpha0 must be in [0.5, 1), got 0.4`, also for NaN and infinities
 */
export function checkDynamics(
  caller: string,
  given: Partial<Parameters & DynamicParameters>,
): void {
  for (const [name, value] of Object.entries(given)) {
    if (Object.hasOwn(parameters, name)) checkParameters(caller, { [name]: value });
    else if (Object.hasOwn(dynamicParameters, name)) {
      const { domain } = (dynamicParameters as Record<string, Parameter>)[name]!;
      if (!isInside(value, domain))
        throw new RangeError(`${caller}: ${name} must be ${describeDomain(domain)}, got ${value}`);
    }
  }
}

/** @throws RangeError `forecast: horizon must be a whole number from 1 to 100, got 0` */
export function checkHorizon(
  caller: string,
  horizon: number,
  most: number,
  name = "horizon",
): void {
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > most)
    throw new RangeError(
      `${caller}: ${name} must be a whole number from 1 to ${most}, got ${horizon}`,
    );
}

/** @throws RangeError `beliefAfter: alpha must be in [0, 1], got 2` */
export function checkShare(caller: string, name: string, value: number): void {
  if (!(value >= 0 && value <= 1))
    throw new RangeError(`${caller}: ${name} must be in [0, 1], got ${value}`);
}
