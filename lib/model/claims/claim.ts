import type { ExactParameters } from "../solver/paperParameters.js";
import type { Reading } from "../solver/reading.js";
import type { Solution } from "../solver/solution.js";
import type Fraction from "fraction.js";

/** A parameter vector under a reading, with what is computed from it. */
export interface Instance {
  readonly parameters: ExactParameters & { readonly phi: Fraction; readonly harm: Fraction };
  readonly reading: Reading;
  readonly muStar: Fraction;
  /** Every equilibrium; solved when first asked for. */
  readonly solution: () => Solution;
}

/** A statement of the paper, as printed, that a parameter vector can bear out or refute. */
export interface Claim {
  readonly id: string;
  /** Place in Woods (2025). */
  readonly place: string;
  /** In words, as printed. */
  readonly printed: string;
  /** What is true instead, or the same where it stands. */
  readonly corrected: string;
  /** Whether it is true at a vector; `null` where its premises are not met. */
  readonly holds: (instance: Instance) => boolean | null;
  /** Name of the equilibrium that refutes it, where a counterexample may have others. */
  readonly refutedBy?: string;
  /** Where it is true, if not everywhere. */
  readonly condition?: (instance: Instance) => boolean;
}
