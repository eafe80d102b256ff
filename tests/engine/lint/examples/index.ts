import type { Code } from "../../../../lib/engine/lint/rules.js";
import { changes } from "./changes.js";
import type { Example } from "./example.js";
import { imports } from "./imports.js";
import { inputs } from "./inputs.js";
import { names } from "./names.js";
import { outside } from "./outside.js";
import { traps } from "./traps.js";

/** Examples of every rule; a rule without examples does not compile. */
export const examples: Record<Code, Example> = {
  ...names,
  ...changes,
  ...imports,
  ...traps,
  ...outside,
  ...inputs,
};
