import { describeDomain, isInside } from "../../engine/words/domain.js";
import { parameters, type Parameter, type ParameterName, type Parameters } from "./parameters.js";

/**
 * Refuses values outside the domains of the notation table; everything behind it assumes checked input.
 *
 * @param caller - function named in the message
 * @throws RangeError `muStar: gamma must be > 0, got -1`, also for NaN and infinities
 */
export function checkParameters(caller: string, given: Partial<Parameters>): void {
  for (const [name, value] of Object.entries(given)) {
    const { domain } = parameters[name as ParameterName] as Parameter;
    if (!isInside(value, domain))
      throw new RangeError(`${caller}: ${name} must be ${describeDomain(domain)}, got ${value}`);
  }
}
