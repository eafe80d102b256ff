import type { Code } from "../../../../lib/engine/lint/rules.js";

/** Notebooks, beside those of a rule's own page, that break that rule and no other, and ones close to them that break none. */
export interface Example {
  readonly wrong: readonly (readonly string[])[];
  readonly right: readonly (readonly string[])[];
}

export type Examples = Partial<Record<Code, Example>>;
