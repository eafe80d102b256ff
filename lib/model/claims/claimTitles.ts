import type { Claim, Instance } from "./claim.js";
import { claims } from "./claims.js";
import { claimTitle } from "./claimTitle.js";
import { instanceOf } from "./instances.js";
import { theorem4 } from "./theorem4.js";
import type { PaperParameters } from "../solver/paperParameters.js";
import type { Reading } from "../solver/reading.js";

/** A claim by its title, or several that are one. */
interface Titled extends Pick<Claim, "holds"> {
  readonly cases: readonly Claim[];
}

/** Theorem 4 as a whole: its cases, without the claim that they are all. */
const cases = theorem4.filter(({ id }) => id !== "theorem4-complete");
const whole: Titled = {
  cases,
  holds(instance: Instance) {
    const found = cases.map(({ holds }) => holds(instance));
    return found.includes(false) ? false : found.includes(true) ? true : null;
  },
};

/** The paper's claims by their titles, Theorem 4 as a whole before the others. */
export const claimsByTitle: ReadonlyMap<string, Titled> = new Map([
  ["Theorem 4", whole],
  ...claims.map((claim): [string, Titled] => [
    claimTitle(claim.id),
    { cases: [claim], holds: claim.holds },
  ]),
]);

export const claimTitles: readonly string[] = [...claimsByTitle.keys()];

/** What a claim comes to at one vector of assumptions. */
export interface ClaimAt {
  readonly printed: string;
  readonly corrected: string;
  /** Whether it is true there; `null` where its premises are not met. */
  readonly holds: boolean | null;
}

/**
 * A claim of the paper, by its title, at a vector of assumptions.
 *
 * @throws RangeError for a title that is none
 * @example claimAt("Theorem 4, 2c", { A: 1, gamma: 1, delta: 3, p: "1/4", phiD: 1, kappa: 2 }, "soft").holds // false
 */
export function claimAt(title: string, parameters: PaperParameters, reading: Reading): ClaimAt {
  const claim = claimsByTitle.get(title);
  if (!claim)
    throw new RangeError(`claimAt: title must be one of ${claimTitles.join(", ")}, got "${title}"`);
  const instance = instanceOf(parameters, reading);
  const holds = claim.holds(instance);
  // Of several cases, the one that decides.
  const { printed, corrected } = claim.cases.find((each) => each.holds(instance) === holds)!;
  return { printed, corrected, holds };
}
