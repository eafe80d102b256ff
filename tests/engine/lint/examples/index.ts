import type { Code } from "../../../../lib/engine/lint/rules.js";
import { changes } from "./changes.js";
import type { Example } from "./example.js";
import { imports } from "./imports.js";
import { inputs } from "./inputs.js";
import { names } from "./names.js";
import { outside } from "./outside.js";
import { traps } from "./traps.js";
import { typography } from "./typography.js";

/** What else a rule must find and let pass, beside the examples on its page. */
export const examples: Partial<Record<Code, Example>> = {
  ...names,
  ...changes,
  ...imports,
  ...traps,
  ...outside,
  ...inputs,
  ...typography,
};
