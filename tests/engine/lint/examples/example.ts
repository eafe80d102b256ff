import type { Code } from "../../../../lib/engine/lint/rules.js";

/** Notebooks, each a list of cells, that break one rule and no other, and ones close to them that break none. */
export interface Example {
  readonly wrong: readonly (readonly string[])[];
  readonly right: readonly (readonly string[])[];
}

export type Examples = Partial<Record<Code, Example>>;
